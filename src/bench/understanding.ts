import type { Understander } from '../nlu/contract';
import type { IsoDate } from '../vocabulary';
import { type Percentiles, percentilesOf } from './statistics';
import type { StockManager } from './stock-nlp';

/** Microseconds a message, on the same texts, side by side in blocks. */
export interface UnderstandingTimes {
  readonly texts: number;
  readonly ours: Percentiles;
  readonly stock: Percentiles | null;
}

/** Texts a side understands before it is the other's turn. */
const BLOCK = 250;
const WARM_UP_SHARE = 0.25;

type Understand = (text: string) => Promise<unknown>;

/**
 * Times understanding alone, in this process: by turns each side takes the next block of the texts, so that both meet the
 * same weather. Turns of one text would bill each side for what the other leaves behind: its garbage, and the caches it
 * emptied. The blocks of the first quarter warm up and are not counted.
 */
export async function timeUnderstanding(
  texts: readonly string[],
  understander: Understander,
  manager: StockManager | null,
  today: IsoDate,
): Promise<UnderstandingTimes> {
  const ours: number[] = [];
  const stock: number[] = [];
  for (let from = 0; from < texts.length; from += BLOCK) {
    const block = texts.slice(from, from + BLOCK);
    await timeAll(block, async (text) => understander.understand(text, { intents: [], today }), ours);
    if (manager) await timeAll(block, (text) => manager.process('zh', text), stock);
  }
  const counted = (times: readonly number[]) => percentilesOf(times.slice(Math.floor(times.length * WARM_UP_SHARE)));
  return { texts: texts.length, ours: counted(ours), stock: manager ? counted(stock) : null };
}

async function timeAll(texts: readonly string[], understand: Understand, times: number[]): Promise<void> {
  for (const text of texts) times.push(await timed(() => understand(text)));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1000;
}
