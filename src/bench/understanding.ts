import type { Understander } from '../nlu/contract';
import type { IsoDate } from '../vocabulary';
import { type Percentiles, percentilesOf } from './statistics';
import type { StockManager } from './stock-nlp';

/** Microseconds a message, on the same texts, one side after the other text by text. */
export interface UnderstandingTimes {
  readonly texts: number;
  readonly ours: Percentiles;
  readonly stock: Percentiles | null;
}

const WARM_UP_SHARE = 0.25;

/** Times understanding alone, in this process. The first quarter of the texts warms up and is not counted. */
export async function timeUnderstanding(
  texts: readonly string[],
  understander: Understander,
  manager: StockManager | null,
  today: IsoDate,
): Promise<UnderstandingTimes> {
  const ours: number[] = [];
  const stock: number[] = [];
  for (const text of texts) {
    ours.push(await timed(async () => understander.understand(text, { intents: [], today })));
    if (manager) stock.push(await timed(() => manager.process('zh', text)));
  }
  const counted = (times: readonly number[]) => percentilesOf(times.slice(Math.floor(times.length * WARM_UP_SHARE)));
  return { texts: texts.length, ours: counted(ours), stock: manager ? counted(stock) : null };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1000;
}
