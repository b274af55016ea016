import { z } from 'zod';

/**
 * What a slot must be for a row to hold. In YAML:
 * `employee` equals · `[employee, flexible]` any of · `{ not: [employee] }` told, and none of · `"<= 3"`, `"> 3 <= 6"` interval · `given` any known value ·
 * `"<= arrears-39.limit"` a figure by name, as it is on the day of the question ·
 * `unknown` not told (not asked, or 不清楚). A region holds for every place inside it.
 */
const value = z.union([z.string(), z.number(), z.boolean()]);

const conditionSchema = z.union([
  z.string().min(1),
  z.number(),
  z.boolean(),
  z.array(value).min(1),
  z.strictObject({ not: z.array(value).min(1) }),
]);

/** Slot (or `asOf`) → condition; all must hold. */
export const whenSchema = z.record(z.string(), conditionSchema);

export type ConditionSource = z.infer<typeof conditionSchema>;
export type WhenSource = z.infer<typeof whenSchema>;
