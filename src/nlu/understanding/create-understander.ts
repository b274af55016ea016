import { YibaoError } from '../../errors';
import type { Understanding, UnderstandingContext } from '../../vocabulary';
import type { NluModel, Understander } from '../contract';
import { readAnswer } from '../slots/read-answer';
import type { TrainedModel } from '../training/trained-model';
import { askedAgain, beforeAgain } from './asked-again';
import { readBefore, statedBefore } from './before-question';
import { besideAnswer, markAside } from './beside-answer';
import { certainly, type Verdict } from './decide';
import { entitiesOf } from './entities-of';
import { judgeAll } from './judge';
import { judgeInstead } from './judge-instead';
import { markFragment } from './mark-fragment';
import { markQuery } from './mark-query';
import { ownValues } from './own-values';
import { placeOfQuestion } from './place-of-question';
import { pointsInPlay } from './points-in-play';
import { presses } from './presses';
import { type Message, readMessage } from './read-message';
import { readStatement } from './read-statement';
import { createReader, type Reader } from './reader';
import { reversedQuestion } from './reversed-question';
import { sameOfOurs } from './same-of-ours';
import type { Scan } from './scan';
import { secondQuestions } from './second-question';
import { slotsInPlay } from './slots-in-play';
import { takeAsAnswer } from './take-as-answer';
import { toldSituation } from './told-situation';
import { withoutDropping, withoutGreeting } from './without-greeting';
import { withoutHelpCalled } from './without-help-called';
import { withoutOtherInsurance } from './without-other-insurance';
import { withoutPersonalData } from './without-personal-data';
import { withoutQuoted } from './without-quoted';

/**
 * The intents that the wording itself asks about, or may ask about, our nearest topic where it is declined: a mere answer
 * or name asks nothing, and what is certain has no points.
 */
function askedIn(verdict: Verdict, isAnswer: boolean): readonly string[] {
  const { intent, decision, confidence, candidates, topicOnly } = verdict;
  if (isAnswer || confidence === 1 || topicOnly) return [];
  if (decision === 'clarify' || decision === 'out-of-scope') return candidates.map((candidate) => candidate.intent);
  return decision === 'answer' && intent !== null ? [intent] : [];
}

/** Nobody is asked about an intent less likely than this, so its slots need not be read. */
const LEAST_READ = 0.05;

function worthReading({ decision, candidates }: Verdict): readonly string[] {
  const all = decision === 'clarify' || decision === 'out-of-scope';
  const read = candidates.filter(({ confidence }) => all || confidence >= LEAST_READ);
  return read.map(({ intent }) => intent);
}

/** The part of the message that asks, where another part only greets, holds personal data or the answer to the open question. */
function askingPart(found: Scan, answer: Understanding['answer'], reader: Reader): Scan {
  const text = withoutOtherInsurance(
    withoutHelpCalled(withoutDropping(withoutGreeting(withoutPersonalData(besideAnswer(found, answer))))),
  );
  return text === found.text ? found : reader.scan(text, found.today);
}

const markPressing = (
  signals: Understanding['signals'],
  part: Scan,
  { intents }: UnderstandingContext,
  reader: Reader,
): Understanding['signals'] => (presses(part, intents, reader) ? { ...signals, presses: true } : signals);

/** How the message relates to what was talked of, now that it is judged. */
const markSignals = (
  signals: Understanding['signals'],
  part: Scan,
  verdict: Verdict,
  context: UnderstandingContext,
  reader: Reader,
): Understanding['signals'] =>
  markQuery(
    markPressing(markFragment(signals, part, verdict, context), part, context, reader),
    part,
    verdict,
    context,
    reader.compiled,
  );

/** 好的谢谢 where nothing can be answered with yes. */
function orThanks(verdict: Verdict, answer: Understanding['answer'], { text }: Scan, { compiled }: Reader): Verdict {
  const isYes = verdict.intent === 'affirm' && verdict.confidence === 1;
  return isYes && answer === null && text.includes('谢') ? certainly('thanks', compiled) : verdict;
}

/** It answers, corrects or drops what is open. */
const isReply = ({ signals, context }: Message): boolean =>
  context.asking !== undefined || signals.correction || signals.drops === true;

/** What the message is about, and whether it is no more than an answer to the open question. */
function verdictOn(
  message: Message,
  part: Scan,
  { answer, asks }: Pick<Understanding, 'answer' | 'asks'>,
  reader: Reader,
): { readonly verdict: Verdict; readonly isAnswer: boolean } {
  const { found, context } = message;
  const judged = judge(message, part, reader);
  const taken = orThanks(takeAsAnswer(judged, answer, found, context, reader.compiled), answer, found, reader);
  const verdict = asks || isReply(message) ? taken : toldSituation(taken, part.text, reader.compiled);
  return { verdict, isAnswer: taken !== judged };
}

/** What leans on the message before has no room for two questions: 那钱呢,几时到. */
const LONGEST_ONE = 12;

const mayAskTwice = ({ confidence, topicOnly }: Verdict, { text }: Scan, { intents }: UnderstandingContext): boolean =>
  confidence < 1 && !topicOnly && (intents.length === 0 || text.length > LONGEST_ONE);

/** 那医保呢, 嘉兴的, 反过来呢: the question before, where that can be asked of ours, of the place, or the other way round; else what it says itself. */
function understand(raw: string, told: UnderstandingContext, reader: Reader): Understanding {
  const asked =
    sameOfOurs(raw, told.previousText) ??
    placeOfQuestion(raw, told, reader) ??
    reversedQuestion(raw, told.previousText, told.today, reader);
  const same = asked === null ? null : understandOne(asked, told, reader);
  return same?.decision === 'answer' ? same : understandOne(raw, told, reader);
}

/** 居民能退吗,职工呢 is judged as 居民能退吗, where that can be asked of the other, too. */
function judge(message: Message, part: Scan, reader: Reader): Verdict {
  const { signals, context } = message;
  if (signals.drops) return judgeInstead(message, part, reader);
  const before = beforeAgain(part);
  const first = before === null ? null : judgeAll(reader.scan(before, part.today), signals, context, reader);
  const isAgain = first?.decision === 'answer' && askedAgain(first.intent, part, true, reader) !== undefined;
  return first && isAgain ? first : judgeAll(part, signals, context, reader);
}

function understandOne(raw: string, told: UnderstandingContext, reader: Reader): Understanding {
  const message = readMessage(raw, told, reader);
  const { found, signals, context } = message;
  const { asking } = context;
  const answer = asking === undefined ? null : markAside(readAnswer(asking, found, reader.compiled), found);
  const part = askingPart(found, answer, reader);
  const asks = found.clauses.some((clause) => clause.asks);
  const { verdict, isAnswer } = verdictOn(message, part, { answer, asks }, reader);
  const again = verdict.decision === 'answer' ? askedAgain(verdict.intent, part, asks, reader) : undefined;
  const questions = !again && mayAskTwice(verdict, part, context) ? secondQuestions(part, verdict, reader) : [];
  const inPlay = new Set([
    ...questions.map(({ intent }) => intent),
    ...worthReading(verdict),
    ...context.intents,
    ...(context.offered ?? []),
    ...(asking ? [asking.intent] : []),
  ]);
  const before = context.told ?? statedBefore(context);
  const read = withoutQuoted(found.text, slotsInPlay(inPlay, { found, signals, context }, reader), context);
  const slots = ownValues(read, questions, found, reader);
  const asked = questions.length > 0 ? [] : askedIn(verdict, isAnswer);
  const statement = readStatement(found, { verdict, asks: asks && !signals.ellipsis }, reader.compiled);
  return {
    ...message.words,
    ...verdict,
    ...(questions[0] === undefined ? {} : { intent: questions[0].intent, decision: 'answer' as const }),
    also: questions.slice(1).map(({ intent }) => intent),
    ...(again === undefined ? {} : { again }),
    entities: entitiesOf(found),
    slots,
    points: pointsInPlay(
      { asked, found: part, signals, slots, previous: context.intents[0], awaited: asks ? undefined : asking?.intent },
      reader,
    ),
    answer,
    signals: markSignals(signals, part, verdict, context, reader),
    asks,
    ...(statement === undefined ? {} : { statement }),
    ...(before === undefined ? {} : { before: readBefore(before, context.today, inPlay, reader) }),
  };
}

/** Reading it needs every dictionary there is. */
const ANY_PLACE = '北京市';
const ANY_DAY = '2026-01-01';

/**
 * Text → Understanding. Building it costs what the phrases and the dictionaries cost, so that no message waits for them.
 * @throws YibaoError stale-model when `trained` was trained on other content
 */
export function createUnderstander(model: NluModel, trained: TrainedModel): Understander {
  if (trained.fingerprint !== model.fingerprint) {
    throw new YibaoError(
      'stale-model',
      `the model was trained on ${trained.fingerprint}, the content is ${model.fingerprint}`,
    );
  }
  const reader = createReader(model, trained);
  reader.scan(ANY_PLACE, ANY_DAY);
  return { understand: (text, context) => understand(text, context, reader) };
}
