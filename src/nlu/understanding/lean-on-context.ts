import type { Signals, UnderstandingContext } from '../../vocabulary';
import { toLogProbabilities } from '../classify/ensemble';
import { readSlots } from '../slots/read-slots';
import { stripPoliteness } from '../text/politeness';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages speak for themselves. */
const LONGEST_FRAGMENT = 16;
/** So sure of another intent, a short message is a question of its own. */
const SURE = 0.9;
/** What the previous intent gains: as a factor on its probability, and when the fragment fills one of its slots. */
const GAIN = { turn: 3, slot: 12 } as const;

/** What a fragment is read with. */
export interface Leaning {
  readonly found: Scan;
  readonly logs: Float32Array;
  readonly signals: Signals;
  readonly context: UnderstandingContext;
}

function best(logs: Float32Array): number {
  let top = 0;
  for (let c = 1; c < logs.length; c++) if ((logs[c] as number) > (logs[top] as number)) top = c;
  return top;
}

function isFragment({ found, logs, signals, context }: Leaning, reader: Reader): boolean {
  const { start, end } = stripPoliteness(found.text);
  if (context.intents.length === 0 || end - start > LONGEST_FRAGMENT) return false;
  const confidence = Math.exp(logs[best(logs)] as number);
  return confidence < (signals.ellipsis ? SURE : reader.compiled.model.thresholds.answer);
}

function withPrevious({ found, context }: Leaning, reader: Reader): Float32Array | null {
  if (context.previousText === undefined) return null;
  return reader.weigh(reader.scan(`${context.previousText},${found.text}`, context.today));
}

/** 那居民呢 leans on what was asked before: its probabilities are weighed with those of both messages together. */
export function leanOnContext(leaning: Leaning, reader: Reader): Float32Array {
  const previous = leaning.context.intents[0];
  if (previous === undefined || !isFragment(leaning, reader)) return leaning.logs;
  const together = withPrevious(leaning, reader) ?? leaning.logs;
  const sum = leaning.logs.map((log, c) => (log + (together[c] as number)) / 2);
  const fills = Object.keys(readSlots(previous, leaning.found, reader.compiled)).length > 0;
  const c = reader.classes.indexOf(previous);
  if (c >= 0) (sum[c] as number) += Math.log(fills ? GAIN.turn * GAIN.slot : GAIN.turn);
  return toLogProbabilities(sum, 1);
}
