import type { IsoDate, SlotValue, Understanding } from '../../vocabulary';
import type { NluModel, Understander } from '../contract';
import { bestGuess } from './best-guess';
import { type IntentKinds, intentKinds, type Judgement } from './judgement';
import { type Measures, measure, type RiskTarget } from './measure';
import type { Question } from './read-questions';
import { type SlotScore, scoreSlots } from './score-slots';
import { slotValues } from './slot-values';

/** Accuracy of one way of saying things. */
export interface RegisterScore {
  readonly register: string;
  readonly count: number;
  readonly accuracy: number;
}

/** How labelled questions were understood. */
export interface QuestionScores extends Measures {
  readonly registers: readonly RegisterScore[];
  readonly slots: SlotScore;
  /** Messages that ask two questions, and in how many both were found. */
  readonly bothFound: { readonly found: number; readonly count: number };
  readonly judgements: readonly (Judgement & { readonly id: string | number })[];
}

interface Answered {
  readonly question: Question;
  readonly understanding: Understanding;
  readonly said: string;
  readonly slots: Readonly<Record<string, SlotValue>>;
}

function ask(question: Question, understander: Understander, today: IsoDate): Answered {
  const { text, context } = question;
  const previous = context === undefined ? {} : { previousText: context };
  const understanding = understander.understand(text, { intents: [], today, ...previous });
  return { question, understanding, said: bestGuess(understanding), slots: slotValues(understanding) };
}

/** The probability of all that is out of scope, as far as the candidates tell. */
function outsideOf({ understanding, said }: Answered, kinds: IntentKinds): number {
  if (kinds.isOutside(said)) return understanding.confidence;
  const { candidates } = understanding;
  const inside = candidates.filter(({ intent }) => !kinds.isOutside(intent));
  return 1 - inside.reduce((sum, { confidence }) => sum + confidence, 0);
}

function judge(answered: Answered, kinds: IntentKinds): Judgement & { readonly id: string | number } {
  const { question, understanding, said } = answered;
  const { id, text, intent: truth, also } = question;
  const labels = [truth, ...also];
  const right = labels.includes(said) || (kinds.isOutside(said) && labels.some((label) => kinds.isOutside(label)));
  const { confidence } = understanding;
  return { id, text, truth, said, right, confidence, outside: outsideOf(answered, kinds) };
}

function byRegister(questions: readonly Question[], judgements: readonly Judgement[]): RegisterScore[] {
  const names = [...new Set(questions.map(({ register }) => register))].sort();
  return names.map((register) => {
    const own = judgements.filter((_, i) => questions[i]?.register === register);
    return { register, count: own.length, accuracy: own.filter(({ right }) => right).length / own.length };
  });
}

function countBoth(answered: readonly Answered[]): { readonly found: number; readonly count: number } {
  const asked = answered.filter(({ question }) => question.multi.length > 1);
  const found = asked.filter(({ question, said, understanding }) => {
    const intents = [said, ...understanding.also];
    return question.multi.every((intent) => intents.includes(intent));
  });
  return { found: found.length, count: asked.length };
}

/** Labelled kinds that the content does not have are out of scope by their name. */
function kindsOf(model: NluModel): IntentKinds {
  const kinds = intentKinds(model);
  return { ...kinds, isOutside: (intent) => kinds.isOutside(intent) || intent.startsWith('oos.') };
}

/** Understands labelled questions and scores what came of it: intents, registers, slots, second questions. */
export function scoreQuestions(
  questions: readonly Question[],
  model: NluModel,
  understander: Understander,
  options: RiskTarget & { readonly today: IsoDate },
): QuestionScores {
  const kinds = kindsOf(model);
  const answered = questions.map((question) => ask(question, understander, options.today));
  const judgements = answered.map((one) => judge(one, kinds));
  // A message out of scope is declined: what it says beside is not used.
  const withSlots = answered.filter(({ question }) => !kinds.isOutside(question.intent));
  return {
    ...measure(judgements, kinds, options, model.thresholds.answer),
    registers: byRegister(questions, judgements),
    slots: scoreSlots(withSlots, model),
    bothFound: countBoth(answered),
    judgements,
  };
}
