import type { Instant, IsoDate } from '../vocabulary';

/** China has one zone and no daylight saving time. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day asked for last: a message asks several times, and the next one mostly for the same day. */
let last: { readonly day: number; readonly date: IsoDate } | undefined;

/** The civil date in Asia/Shanghai. */
export function shanghaiDate(now: Instant): IsoDate {
  const day = Math.floor((now + OFFSET_MS) / DAY_MS);
  if (last?.day !== day) last = { day, date: new Date(day * DAY_MS).toISOString().slice(0, 10) };
  return last.date;
}
