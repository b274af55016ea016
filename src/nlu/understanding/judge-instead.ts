import type { IsoDate } from '../../vocabulary';
import { namedPoints } from '../points/named-points';
import { readSlots } from '../slots/read-slots';
import { decide, type Verdict } from './decide';
import { inTopic, topicOf } from './in-topic';
import { judgeAll } from './judge';
import type { Message } from './read-message';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** So sure without the message before, it is needed no more. */
const SURE_ALONE = 0.8;

/** 改问别的: whatever it is, it is not what was dropped. */
const ELSE = /^(?:别|其[他它])的/;

/** 三级不问了, 起付线不问了: a value or a point of what was talked of is dropped, not the topic. */
function dropsDetail(dropped: string, [current]: readonly string[], today: IsoDate, reader: Reader): boolean {
  if (current === undefined || !reader.compiled.slots.has(current)) return false;
  const found = reader.scan(dropped, today);
  return (
    namedPoints(found)[current] !== undefined ||
    Object.keys(readSlots(current, found, reader.compiled, 'fragment')).length > 0
  );
}

const isClearer = (near: Verdict, alone: Verdict): boolean =>
  near.decision === 'answer' || (near.decision === 'clarify' && alone.decision === 'fallback');

/** The topic that was dropped is no context of what is asked instead. */
export function judgeInstead({ found, signals, context, dropped = '' }: Message, part: Scan, reader: Reader): Verdict {
  const alone = judgeAll(part, signals, { today: context.today, intents: [] }, reader);
  if ((alone.decision === 'answer' && alone.confidence >= SURE_ALONE) || ELSE.test(part.text)) return alone;
  if (dropsDetail(dropped, context.intents, found.today, reader)) return judgeAll(part, signals, context, reader);
  const [current = ''] = context.intents;
  const near = decide(inTopic(reader.outlook(reader.weigh(part)), topicOf(current)), reader.compiled);
  return alone.decision !== 'answer' && isClearer(near, alone) ? near : alone;
}
