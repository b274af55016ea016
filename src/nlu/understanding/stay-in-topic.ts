import type { UnderstandingContext } from '../../vocabulary';
import { topicOf } from './in-topic';
import { raise } from './raise';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages tell what they are about, one way or another. */
const LONGEST = 24;
/** So many times likelier is the topic in hand for a message that names no matter; a few words hardly could; `named`: what the topic has a point for. */
const GAIN = { few: 40, more: 12, named: 300 } as const;
const FEW = 8;

/** 儿童呢, 那低保户呢: for whom else; a name of people is no name of a matter, however often it stands with one. */
const FOR_WHOM =
  /^那?(?:我家)?(?:要是|如果|换成)?(?:儿童|小孩|小孩子|孩子|娃娃?|宝宝|婴儿|新生儿|老人家?|老年人|学生|大学生|低保户?|五保户?|残疾人?|贫困户|困难户|农民工?|农村人?|城里人?|军人|退伍军人|孕妇|公务员|老师|外地人|本地人|女的|男的|女性|男性|我妈|我爸|我爸妈|父母)(?:的|上学|的话)?(?:[呢嘞咧哩]|(?:是不是)?也是?(?:一样|这样|这么[算办报交])的?[吗么嘛不])[啊呀]?\??$/;
const GAIN_FOR_WHOM = 5000;

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
  if (FOR_WHOM.test(text)) return raise(logs, (name) => name.startsWith(topicOf(current)), GAIN_FOR_WHOM, classes);
  const gain = text.length <= FEW ? GAIN.few : GAIN.more;
  if (AT_LAST.test(text)) return raise(logs, (name) => intents.includes(name) || earlier.includes(name), gain, classes);
  if (matches.concept.some(({ of, heard }) => !heard && matters.has(of.name))) return logs;
  const topic = topicOf(current);
  if (topic === '') return logs;
  const isNamed = matches.point.some(({ of, heard }) => !heard && of.intent.startsWith(topic));
  return raise(logs, (name) => name.startsWith(topic), isNamed ? GAIN.named : gain, classes);
}
