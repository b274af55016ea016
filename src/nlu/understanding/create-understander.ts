import { YibaoError } from '../../errors';
import type { EntityMention, IsoDate, SlotValue, Understanding, UnderstandingContext } from '../../vocabulary';
import { likeliest } from '../classify/likeliest';
import type { NluModel, Understander } from '../contract';
import { durationIn } from '../entities/durations';
import type { Mention } from '../entities/mention';
import { namedPoints } from '../points/named-points';
import { readAnswer } from '../slots/read-answer';
import { readSlots } from '../slots/read-slots';
import { readText } from '../text/read-text';
import { splitClauses } from '../text/sentences';
import type { TrainedModel } from '../training/trained-model';
import { askedAgain } from './asked-again';
import { besideAnswer, markAside } from './beside-answer';
import { besideStatements } from './beside-statements';
import { besideStory } from './beside-story';
import { correctedTopic } from './corrected-topic';
import { certainly, decide, nothing, type Verdict } from './decide';
import { dropQuestion } from './drop-question';
import { insteadOfDropped } from './dropped-topic';
import { elsewhere } from './elsewhere';
import { expectOffered, expectTalkedOf } from './expect-offered';
import { favourNamed } from './favour-named';
import { inTopic, topicOf } from './in-topic';
import { leanOnContext } from './lean-on-context';
import { markFragment } from './mark-fragment';
import { namedTopic } from './named-topic';
import { pointsInPlay } from './points-in-play';
import { readSignals } from './read-signals';
import { readStatement } from './read-statement';
import { createReader, type Reader } from './reader';
import type { Scan } from './scan';
import { secondQuestions } from './second-question';
import { slotsInPlay } from './slots-in-play';
import { takeAsAnswer } from './take-as-answer';
import { withoutDropping, withoutGreeting } from './without-greeting';
import { withoutPersonalData } from './without-personal-data';

function named(entity: string, mentions: readonly Mention<SlotValue>[], text: string): EntityMention[] {
  return mentions.map(({ value, start, end }) => ({ entity, value, text: text.slice(start, end), start, end }));
}

function entitiesOf(found: Scan): EntityMention[] {
  const { text } = found;
  const months = found.durations.map((mention) => ({ ...mention, value: durationIn('months', mention.value) }));
  const regions = found.regions.map((mention) => ({ ...mention, value: mention.value.name }));
  const all = [
    ...named('region', regions, text),
    ...named('months', months, text),
    ...named('yuan', found.money, text),
    ...named('percent', found.percents, text),
    ...named('age', found.ages, text),
    ...named('date', found.dates, text),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

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

/** Someone who only knows what the previous message said (the command line) gets it in plain words, and its intent as context. */
function withIntents(context: UnderstandingContext, reader: Reader): UnderstandingContext {
  if (context.intents.length > 0 || context.previousText === undefined) return context;
  const previousText = reader.respell(readText(context.previousText).text);
  const found = reader.scan(previousText, context.today);
  const intent = reader.certain(found) ?? reader.classes[likeliest(reader.weigh(found))];
  const isOurs = intent !== undefined && reader.compiled.kinds.get(intent) === 'business';
  return { ...context, previousText, intents: isOurs ? [intent] : [] };
}

/** Keys at random: no character or number of ours, and no phrase that is written in Latin letters. */
function isGibberish({ text, matches }: Scan): boolean {
  return !/[\p{Script=Han}\d]/u.test(text) && Object.values(matches).every((own) => own.every(({ heard }) => heard));
}

/** What looks like ours but names a thing of another trade and no word of ours is not ours. An answer may name anything. */
function notElsewhere(verdict: Verdict, found: Scan, context: UnderstandingContext, { compiled }: Reader): Verdict {
  const isOther = verdict.decision === 'out-of-scope' || compiled.kinds.get(verdict.intent ?? '') === 'control';
  const other = isOther || context.asking !== undefined ? null : elsewhere(found);
  return other === null ? verdict : certainly(other, compiled);
}

function judge(found: Scan, signals: Understanding['signals'], context: UnderstandingContext, reader: Reader): Verdict {
  if (!/[\p{L}\p{N}]/u.test(found.text)) return nothing();
  const certain = reader.certain(found);
  if (certain !== null) return certainly(certain, reader.compiled);
  const topic = namedTopic(found.text, reader.compiled.topics);
  if (topic !== null) return topic;
  if (isGibberish(found)) return nothing();
  const dropped = dropQuestion(found.text, context, reader.compiled);
  if (dropped !== null) return dropped;
  const corrected = signals.correction ? correctedTopic(found, context, reader) : null;
  if (corrected !== null) return corrected;
  const leaning = leanOnContext({ found, logs: reader.weigh(found), signals, context }, reader);
  const expected = expectOffered(leaning, found, context, reader);
  const logs = expectTalkedOf(expected, signals, context, reader);
  const verdict = decide(favourNamed(reader.outlook(logs), found), reader.compiled);
  return notElsewhere(verdict, found, context, reader);
}

/** Declined this surely, it is not looked at again without its values: 镇江 退休 住院 报销 is declined for its place. */
const SURELY_DECLINED = 0.95;

const isSettled = ({ decision, confidence }: Verdict): boolean =>
  decision === 'answer' || confidence === 1 || (decision === 'out-of-scope' && confidence >= SURELY_DECLINED);

/** Values and stories beside the question may hide what it is about: where it was not understood, it is judged without them. */
function judgeAll(
  part: Scan,
  signals: Understanding['signals'],
  context: UnderstandingContext,
  reader: Reader,
): Verdict {
  const verdict = judge(part, signals, context, reader);
  if (isSettled(verdict)) return verdict;
  const rests = [besideStatements(part, reader), verdict.decision === 'clarify' ? besideStory(part, reader) : null];
  const alone = rests.map((rest) => rest && judge(rest, signals, context, reader));
  return alone.find((one) => one?.decision === 'answer') ?? verdict;
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
  const text = withoutDropping(withoutGreeting(withoutPersonalData(besideAnswer(found, answer))));
  return text === found.text ? found : reader.scan(text, found.today);
}

/** What leans on the message before has no room for two questions: 那钱呢,几时到. */
const LONGEST_ONE = 12;

const mayAskTwice = ({ confidence, topicOnly }: Verdict, { text }: Scan, { intents }: UnderstandingContext): boolean =>
  confidence < 1 && !topicOnly && (intents.length === 0 || text.length > LONGEST_ONE);

/** Shorter messages answer what was asked. */
const SHORTEST_STATEMENT = 8;

/** 断了半年,自己忘了 · 能补不: the message before, where it asked nothing and was more than an answer. */
function statedBefore({ previousText }: UnderstandingContext): string | undefined {
  if (previousText === undefined || previousText.length < SHORTEST_STATEMENT) return undefined;
  return splitClauses(previousText).some(({ asks }) => asks) ? undefined : previousText;
}

/** What was stated before the question, read for the intents in play. */
function readBefore(
  told: string,
  today: IsoDate,
  intents: ReadonlySet<string>,
  reader: Reader,
): Understanding['slots'] {
  const found = reader.scan(told, today);
  const known = [...intents].filter((intent) => reader.compiled.slots.has(intent));
  return Object.fromEntries(known.map((intent) => [intent, readSlots(intent, found, reader.compiled, 'fragment')]));
}

interface Message {
  readonly found: Scan;
  readonly signals: Understanding['signals'];
  readonly context: UnderstandingContext;
  /** The words that drop what was talked of. */
  readonly dropped?: string;
}

/** So sure without the message before, it is needed no more. */
const SURE_ALONE = 0.8;

/** 三级不问了, 起付线不问了: a value or a point of what was talked of is dropped, not the topic. */
function dropsDetail(dropped: string, [current]: readonly string[], today: IsoDate, reader: Reader): boolean {
  if (current === undefined || !reader.compiled.slots.has(current)) return false;
  const found = reader.scan(dropped, today);
  return (
    namedPoints(found)[current] !== undefined ||
    Object.keys(readSlots(current, found, reader.compiled, 'fragment')).length > 0
  );
}

/** The topic that was dropped is no context of what is asked instead. */
function judgeInstead({ found, signals, context, dropped = '' }: Message, part: Scan, reader: Reader): Verdict {
  const alone = judgeAll(part, signals, { today: context.today, intents: [] }, reader);
  if (alone.decision === 'answer' && alone.confidence >= SURE_ALONE) return alone;
  if (dropsDetail(dropped, context.intents, found.today, reader)) return judgeAll(part, signals, context, reader);
  const [current = ''] = context.intents;
  const near = decide(inTopic(reader.outlook(reader.weigh(part)), topicOf(current)), reader.compiled);
  return alone.decision !== 'answer' && near.decision === 'answer' ? near : alone;
}

/** Nothing is open any more once it was dropped. */
function withoutOpen({ asking: _, offered: __, ...rest }: UnderstandingContext): UnderstandingContext {
  return rest;
}

/** The message, or what it asks instead of the topic it drops. */
function readMessage(raw: string, told: UnderstandingContext, reader: Reader): Message {
  const { text, kinds } = readText(raw);
  const whole = reader.respell(text);
  const instead = insteadOfDropped(whole);
  const found = reader.scan(instead?.asked ?? whole, told.today);
  const signals = readSignals(found, kinds, told.previousText);
  if (instead === null) return { found, signals, context: withIntents(told, reader) };
  const context = withIntents(withoutOpen(told), reader);
  return { found, signals: { ...signals, drops: true }, context, dropped: instead.dropped };
}

function understand(raw: string, told: UnderstandingContext, reader: Reader): Understanding {
  const message = readMessage(raw, told, reader);
  const { found, signals, context } = message;
  const { asking } = context;
  const answer = asking === undefined ? null : markAside(readAnswer(asking, found, reader.compiled), found);
  const part = askingPart(found, answer, reader);
  const judged = signals.drops ? judgeInstead(message, part, reader) : judgeAll(part, signals, context, reader);
  const verdict = takeAsAnswer(judged, answer, found, context, reader.compiled);
  const asks = found.clauses.some((clause) => clause.asks);
  const again = verdict.decision === 'answer' ? askedAgain(verdict.intent, part, asks, reader) : undefined;
  const questions = !again && mayAskTwice(verdict, part, context) ? secondQuestions(part, verdict, reader) : [];
  const inPlay = new Set([
    ...questions,
    ...worthReading(verdict),
    ...context.intents,
    ...(context.offered ?? []),
    ...(asking ? [asking.intent] : []),
  ]);
  const before = context.told ?? statedBefore(context);
  const slots = slotsInPlay(inPlay, { found, signals, context }, reader);
  const asked = questions.length > 0 ? [] : askedIn(verdict, verdict !== judged);
  const statement = readStatement(found, { verdict, asks: asks && !signals.ellipsis }, reader.compiled);
  return {
    text: found.text,
    ...verdict,
    ...(questions[0] === undefined ? {} : { intent: questions[0], decision: 'answer' as const }),
    also: questions.slice(1),
    ...(again === undefined ? {} : { again }),
    entities: entitiesOf(found),
    slots,
    points: pointsInPlay(
      { asked, found: part, signals, slots, previous: context.intents[0], awaited: asks ? undefined : asking?.intent },
      reader,
    ),
    answer,
    signals: markFragment(signals, part, verdict, context),
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
