import { toLogProbabilities } from '../classify/ensemble';
import { likeliest } from '../classify/likeliest';
import type { Verdict } from './decide';
import { findQuestions } from './find-questions';
import { topicOf } from './in-topic';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Surer than for a message of its own: half a message is easily misread, and nobody wants an answer not asked for. */
const SURE = { first: 0.6, second: 0.4 } as const;
/** So sure that the whole message is about the first, a mere point of it is no question of its own. */
const SURE_OF_ONE = 0.9;
/** Where only siblings compete, the likelier one will do: 交了还没生效的退得了不 is a refund in any case. */
const SURE_OF_TOPIC = { first: 0.4, topic: 0.8 } as const;
/** At least so many times as likely as that the first is asked again. */
const OTHER = 0.5;
/** How much likelier a question without a subject (申请又要准备什么) is about the topic of the one before it. */
const SAME_TOPIC = 2;
/**
 * What counts of a further question: its own wording, the same with the subject of the first before it, with the name of
 * the first one's topic before it (退费 and 要等几天), and what the whole message makes of it.
 */
const COUNTS = { own: 0.3, subject: 0.2, topic: 0.3, whole: 0.1 } as const;
/** Less likely than this, all is alike: one odd character should not rule an intent out. */
const LEAST = -7;

/** One of several questions, in its own words. */
export interface Question {
  readonly intent: string;
  readonly text: string;
}

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
  return isBusiness(intent, reader) && isSure(intent, logs, reader) ? { intent, subject: subjectOf(part) } : null;
}

function isSure(intent: number, logs: Float32Array, { classes }: Reader): boolean {
  const share = Math.exp(logs[intent] as number);
  if (share >= SURE.first || share < SURE_OF_TOPIC.first) return share >= SURE.first;
  const topic = topicOf(classes[intent] as string);
  const siblings = logs.reduce((sum, log, c) => (classes[c]?.startsWith(topic) ? sum + Math.exp(log) : sum), 0);
  return topic !== '' && siblings >= SURE_OF_TOPIC.topic;
}

/** What the question says alone, with what the first was about, of its topic, and in the light of the whole. */
function inContext(text: string, { intent, subject }: First, source: Source): Float32Array {
  const { classes, compiled } = source.reader;
  const topic = topicOf(classes[intent] as string);
  const readings = [
    { counts: COUNTS.own, logs: weigh(text, source) },
    { counts: COUNTS.subject, logs: weigh(subject + text, source) },
    { counts: COUNTS.topic, logs: weigh((compiled.topics.subjects.get(topic) ?? '') + text, source) },
    { counts: COUNTS.whole, logs: source.whole },
  ];
  const sum = Float32Array.from(classes, (name, c) => {
    const near = topic !== '' && name.startsWith(topic) ? Math.log(SAME_TOPIC) : 0;
    return readings.reduce((total, { counts, logs }) => total + counts * Math.max(logs[c] as number, LEAST), near);
  });
  return toLogProbabilities(sum, 1);
}

/** 谁审核: nothing but a phrase of a point that the intent answers itself. */
const isPointOf = (intent: string, { text, matches }: Scan): boolean =>
  matches.point.some(
    ({ of, heard, start, end }) =>
      of.intent === intent && of.leadsTo === undefined && !heard && end - start === text.length,
  );

/** 重复交了怎么退,能退吗,谁审核: what a special case of the same topic, or a point of it, answers as well. */
function isAskedAgain(text: string, second: number, first: number, { found, whole, reader }: Source): boolean {
  const [named = '', before = ''] = [reader.classes[second], reader.classes[first]];
  const topic = topicOf(before);
  if (topic !== '' && named.startsWith(topic) && reader.compiled.topics.general.has(named)) return true;
  return Math.exp(whole[first] as number) >= SURE_OF_ONE && isPointOf(before, reader.scan(text, found.today));
}

/** A question of its own, not the first again; null where that is not sure. */
function secondIn(text: string, first: First, source: Source): number | null {
  const logs = inContext(text, first, source);
  const second = likeliest(logs, first.intent);
  const again = Math.exp(logs[first.intent] as number);
  const share = Math.exp(logs[second] as number);
  const { reader } = source;
  if (share < again * OTHER || share < SURE.second * (1 - again) || !isBusiness(second, reader)) return null;
  return isAskedAgain(text, second, first.intent, source) ? null : second;
}

/** 嘉兴参保人赴上海: two places with this much between them are named as one way. */
const LONGEST_WAY = 6;

/** The first place, with the second where they lie close together. */
function placeIn({ regions: [first, second] }: Scan): { readonly start: number; readonly end: number } | undefined {
  if (first === undefined || second === undefined || second.start - first.end > LONGEST_WAY) return first;
  return { start: first.start, end: second.end };
}

/** Where it is about, and what: 嘉兴 and 居民医保, 嘉兴去上海. */
function subjectOf(found: Scan): string {
  const { text, matches } = found;
  const place = placeIn(found);
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

/** The questions of a message that asks twice, in the order they were asked; none unless one of them is what the whole is about. */
export function secondQuestions(found: Scan, whole: Verdict, reader: Reader): readonly Question[] {
  const questions = findQuestions(found);
  if (questions.length === 0) return [];
  const source = { found, whole: reader.weigh(found), reader };
  const different = new Map<number, string>();
  let first: First | null = null;
  for (const text of questions) {
    const intent: number | null | undefined = first === null ? null : secondIn(text, first, source);
    first ??= firstIn(text, source);
    const c = intent ?? first?.intent ?? -1;
    if (!different.has(c)) different.set(c, text);
  }
  different.delete(-1);
  const asked = [...different].map(([c, text]) => ({ intent: reader.classes[c] as string, text }));
  const intents = asked.map(({ intent }) => intent);
  return intents.length > 1 && fits(intents, whole) ? asked : [];
}
