import type { UnderstandingContext } from '../../vocabulary';
import { meantPart } from '../slots/meant-part';
import { readSlots } from '../slots/read-slots';
import { decide, type Verdict } from './decide';
import { inTopic, topicOf } from './in-topic';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages tell a story; what they take back is not their topic. */
const LONGEST = 40;

/**
 * 不是转移,是退费: the question itself is taken back. Judged by what is meant alone, or what is denied would be heard too.
 * Null when a value is corrected, or nothing of ours is named.
 */
export function correctedTopic(found: Scan, context: UnderstandingContext, reader: Reader): Verdict | null {
  const [current] = context.intents;
  const meant = found.text.length <= LONGEST ? meantPart(found.text) : null;
  if (current === undefined || meant === null) return null;
  const part = reader.scan(meant, found.today);
  if (Object.keys(readSlots(current, part, reader.compiled, 'fragment')).length > 0) return null;
  const verdict = decide(inTopic(reader.outlook(reader.weigh(part)), topicOf(current)), reader.compiled);
  const isOther = verdict.intent !== current && reader.compiled.kinds.get(verdict.intent ?? '') === 'business';
  return isOther ? verdict : null;
}
