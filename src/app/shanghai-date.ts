import type { Instant, IsoDate } from '../vocabulary';

/** China has one zone and no daylight saving time. */
const OFFSET_MS = 8 * 3_600_000;

/** The civil date in Asia/Shanghai. */
export const shanghaiDate = (now: Instant): IsoDate => new Date(now + OFFSET_MS).toISOString().slice(0, 10);
