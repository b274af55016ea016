import type { Signals, UnderstandingContext } from '../../vocabulary';
import { raise } from './raise';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages are questions of their own. */
const LONGEST = 16;
/** So many times likelier is an intent while it is offered to pick from. */
const GAIN = 8;

/** A short question after a list of topics most likely picks one of them in other words: 「要交多少钱」; a statement picks none. */
export function expectOffered(
  logs: Float32Array,
  { text, clauses }: Scan,
  { offered = [] }: UnderstandingContext,
  { classes }: Reader,
): Float32Array {
  if (offered.length === 0 || text.length > LONGEST || !clauses.some(({ asks }) => asks)) return logs;
  return raise(logs, (name) => offered.includes(name), GAIN, classes);
}

/** 回头说补缴,是单位漏的: what was talked of before is meant, so many times likelier than anything else. */
const GAIN_BACK = 20;

/** A message that goes back to something is about one of the things that were talked of. */
export function expectTalkedOf(
  logs: Float32Array,
  { returns }: Pick<Signals, 'returns'>,
  { intents, earlier = [] }: UnderstandingContext,
  { classes }: Reader,
): Float32Array {
  if (!returns || intents.length + earlier.length === 0) return logs;
  return raise(logs, (name) => intents.includes(name) || earlier.includes(name), GAIN_BACK, classes);
}
