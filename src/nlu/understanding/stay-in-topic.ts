import type { UnderstandingContext } from '../../vocabulary';
import { topicOf } from './in-topic';
import { raise } from './raise';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages tell what they are about, one way or another. */
const LONGEST = 24;
/** So many times likelier is the topic in hand for a message that names no matter; a few words hardly could. */
const GAIN = { few: 40, more: 12 } as const;
const FEW = 8;

/** 那到底能报多少: goes on about something that was talked of. */
const AT_LAST = /到底|究竟|说到底/;

/** 大概多少钱,基数4500 · 职工和居民一样吗: names no matter of its own, and so asks of the one in hand. */
export function stayInTopic(
  logs: Float32Array,
  { text, matches, clauses }: Scan,
  { intents, earlier = [] }: UnderstandingContext,
  { classes, compiled }: Reader,
): Float32Array {
  const { matters } = compiled;
  const [current] = intents;
  if (current === undefined || matters.size === 0 || text.length > LONGEST) return logs;
  if (!clauses.some(({ asks }) => asks)) return logs;
  const gain = text.length <= FEW ? GAIN.few : GAIN.more;
  if (AT_LAST.test(text)) return raise(logs, (name) => intents.includes(name) || earlier.includes(name), gain, classes);
  if (matches.concept.some(({ of, heard }) => !heard && matters.has(of.name))) return logs;
  const topic = topicOf(current);
  if (topic === '') return logs;
  return raise(logs, (name) => name.startsWith(topic), gain, classes);
}
