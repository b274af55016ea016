import type { IntentCandidate, IsoDate } from '../../vocabulary';
import { decide, type Verdict } from './decide';
import { findQuestions } from './find-questions';
import { inTopic, topicOf } from './in-topic';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Surer than for a message of its own: half a message is easily misread, and nobody wants an answer not asked for. */
const SURE = 0.6;

/** A question this short has hardly room for a subject of its own: 多久能到账 asks about what the one before was about. */
const LONGEST_BARE = 8;

/** What was understood before in the same message. */
interface First {
  readonly intent: string;
  /** What it is about, in its own words: the longest concept that stands in it. */
  readonly subject: string;
}

function surely(candidates: readonly IntentCandidate[], reader: Reader): string | null {
  const verdict = decide(candidates, reader.compiled);
  if (verdict.intent === null || verdict.confidence < SURE || verdict.decision === 'clarify') return null;
  return reader.compiled.kinds.get(verdict.intent) === 'business' ? verdict.intent : null;
}

/** Of another topic only when it is this sure: the subject alone already speaks for something. */
const SURE_ELSEWHERE = 0.8;
/** Longer parts have a subject of their own. */
const LONGEST_LEANING = 16;

/** A part that says too little alone is read with the subject of the first. */
function withSubject(text: string, today: IsoDate, { intent, subject }: First, reader: Reader): string | null {
  if (subject === '') return null;
  const candidates = reader.candidates(reader.weigh(reader.scan(subject + text, today)));
  const second = surely(candidates, reader);
  if (second === null) return null;
  const same = topicOf(second) !== '' && topicOf(second) === topicOf(intent);
  const bare = text.length <= LONGEST_LEANING && (candidates[0]?.confidence ?? 0) >= SURE_ELSEWHERE;
  return same || bare ? second : null;
}

function understood(text: string, today: IsoDate, first: First | undefined, reader: Reader): string | null {
  const candidates = reader.candidates(reader.weigh(reader.scan(text, today)));
  if (first === undefined) return surely(candidates, reader);
  const topic = topicOf(first.intent);
  const alone = surely(inTopic(candidates, topic), reader);
  if (alone !== null && (topicOf(alone) === topic || text.length > LONGEST_BARE)) return alone;
  return withSubject(text, today, first, reader) ?? alone;
}

/** Where it is about, and what: 嘉兴 and 居民医保. */
function subjectOf({ text, matches, regions }: Scan): string {
  const [place] = regions;
  const where = place === undefined ? '' : text.slice(place.start, place.end);
  const concepts = matches.filter(({ of, heard }) => of.kind === 'concept' && !heard);
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
export function secondQuestions(text: string, today: IsoDate, whole: Verdict, reader: Reader): readonly string[] {
  const different: string[] = [];
  let first: First | undefined;
  for (const { start, end } of findQuestions(text)) {
    const part = text.slice(start, end);
    const intent = understood(part, today, first, reader);
    if (intent === null) continue;
    first ??= { intent, subject: subjectOf(reader.scan(part, today)) };
    if (!different.includes(intent)) different.push(intent);
  }
  return different.length > 1 && fits(different, whole) ? different : [];
}
