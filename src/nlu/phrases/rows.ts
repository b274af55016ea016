/** Lists of numbers, one behind the other: row n reaches from `offsets[n]` to `offsets[n + 1]`. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

export function toRows(lists: readonly (readonly number[])[]): Rows {
  const offsets = new Int32Array(lists.length + 1);
  for (const [row, { length }] of lists.entries()) offsets[row + 1] = (offsets[row] as number) + length;
  const values = new Int32Array(offsets[lists.length] as number);
  for (const [row, list] of lists.entries()) values.set(list, offsets[row]);
  return { offsets, values };
}
