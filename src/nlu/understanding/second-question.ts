import { toLogProbabilities } from '../classify/ensemble';
import { likeliest } from '../classify/likeliest';
import type { Verdict } from './decide';
import { findQuestions } from './find-questions';
import { topicOf } from './in-topic';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Surer than for a message of its own: half a message is easily misread, and nobody wants an answer not asked for. */
const SURE = { first: 0.6, second: 0.5 } as const;
/** At least so many times as likely as that the first is asked again. */
const OTHER = 0.5;
/** How much likelier a question without a subject (申请又要准备什么) is about the topic of the one before it. */
const SAME_TOPIC = 2;
/** What a second question counts with the subject of the first before it, beside its own wording. */
const WITH_SUBJECT = 0.5;
/** What the whole message makes of it counts too: of 找谁办 it knows whether a refund or a payment is meant. */
const WHOLE = 0.5;
/** Less likely than this, all is alike: one odd character should not rule an intent out. */
const LEAST = { own: -9, whole: -10 } as const;

/** What was understood before in the same message. */
interface First {
  /** Its place among the classes. */
  readonly intent: number;
  /** What it is about, in its own words: place and longest concept. */
  readonly subject: string;
}

/** What second questions are read with. */
interface Source {
  readonly found: Scan;
  readonly whole: Float32Array;
  readonly reader: Reader;
}

const weigh = (text: string, { found, reader }: Source): Float32Array => reader.weigh(reader.scan(text, found.today));

const isBusiness = (c: number, { compiled, classes }: Reader): boolean =>
  compiled.kinds.get(classes[c] as string) === 'business';

function firstIn(text: string, source: Source): First | null {
  const { reader } = source;
  const part = reader.scan(text, source.found.today);
  const logs = reader.weigh(part);
  const intent = likeliest(logs);
  const share = Math.exp(logs[intent] as number);
  return isBusiness(intent, reader) && share >= SURE.first ? { intent, subject: subjectOf(part) } : null;
}

/** What the question says alone, with the subject of the first, of its topic, and in the light of the whole. */
function inContext(text: string, { intent, subject }: First, source: Source): Float32Array {
  const { classes } = source.reader;
  const topic = topicOf(classes[intent] as string);
  const own = weigh(text, source);
  const led = subject === '' ? own : weigh(subject + text, source);
  const sum = own.map((log, c) => {
    const alone = (1 - WITH_SUBJECT) * Math.max(log, LEAST.own) + WITH_SUBJECT * Math.max(led[c] as number, LEAST.own);
    const near = topic !== '' && (classes[c] as string).startsWith(topic) ? Math.log(SAME_TOPIC) : 0;
    return alone + near + WHOLE * Math.max(source.whole[c] as number, LEAST.whole);
  });
  return toLogProbabilities(sum, 1);
}

/** A question of its own, not the first again; null where that is not sure. */
function secondIn(text: string, first: First, source: Source): number | null {
  const logs = inContext(text, first, source);
  const second = likeliest(logs, first.intent);
  const again = Math.exp(logs[first.intent] as number);
  const share = Math.exp(logs[second] as number);
  const isSure = share >= again * OTHER && share >= SURE.second * (1 - again);
  return isSure && isBusiness(second, source.reader) ? second : null;
}

/** Where it is about, and what: 嘉兴 and 居民医保. */
function subjectOf({ text, matches, regions }: Scan): string {
  const [place] = regions;
  const where = place === undefined ? '' : text.slice(place.start, place.end);
  const concepts = matches.concept.filter(({ heard }) => !heard);
  const [first] = [...concepts].sort((a, b) => b.written - a.written || a.start - b.start);
  if (first === undefined || (place !== undefined && first.start < place.end && place.start < first.end)) return where;
  return where + text.slice(first.start, first.end);
}

/** Whether one of the questions is what the whole message is about, or at least of its topic. */
function fits(intents: readonly string[], { intent, candidates }: Verdict): boolean {
  const topic = intent === null ? '' : topicOf(intent);
  return intents.some(
    (own) => candidates.some((candidate) => candidate.intent === own) || (topic !== '' && own.startsWith(topic)),
  );
}

/** The intents of a message that asks twice, in the order they were asked; none unless one of them is what the whole is about. */
export function secondQuestions(found: Scan, whole: Verdict, reader: Reader): readonly string[] {
  const questions = findQuestions(found);
  if (questions.length === 0) return [];
  const source = { found, whole: reader.weigh(found), reader };
  const different = new Set<number>();
  let first: First | null = null;
  for (const text of questions) {
    const intent: number | null | undefined = first === null ? null : secondIn(text, first, source);
    first ??= firstIn(text, source);
    different.add(intent ?? first?.intent ?? -1);
  }
  different.delete(-1);
  const intents = [...different].map((c) => reader.classes[c] as string);
  return intents.length > 1 && fits(intents, whole) ? intents : [];
}
