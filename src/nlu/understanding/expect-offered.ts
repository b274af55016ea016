import type { UnderstandingContext } from '../../vocabulary';
import { toLogProbabilities } from '../classify/ensemble';
import { splitClauses } from '../text/sentences';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages are questions of their own. */
const LONGEST = 16;
/** So many times likelier is an intent while it is offered to pick from. */
const GAIN = 8;

/** A short question after a list of topics most likely picks one of them in other words: 「要交多少钱」; a statement picks none. */
export function expectOffered(
  logs: Float32Array,
  { text }: Scan,
  { offered = [] }: UnderstandingContext,
  { classes }: Reader,
): Float32Array {
  if (offered.length === 0 || text.length > LONGEST || !splitClauses(text).some(({ asks }) => asks)) return logs;
  const gain = Math.log(GAIN);
  return toLogProbabilities(
    logs.map((log, c) => (offered.includes(classes[c] as string) ? log + gain : log)),
    1,
  );
}
