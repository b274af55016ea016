import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much the heap may outgrow what is alive in it before it is swept, in percent. */
const GROWTH = 40;

/** What loads the bot is over by then, and the first requests are answered. Milliseconds. */
const AFTER_START = 2000;

/**
 * Keeps the server below 300 MB: V8 would let a heap of 65 MB grow to three times that, for one percent of a message's
 * time. Called before anything is loaded.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/** Some time after the start, sweeps away once what loading left behind (80 ms), and begins to count from there. */
export function sweepAfterStart(): void {
  setTimeout(sweep, AFTER_START).unref();
}

function sweep(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
