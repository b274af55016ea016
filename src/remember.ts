interface Memory<Args extends readonly unknown[]> {
  /** What calls with equal results have in common; the first argument unless stated. */
  readonly keyOf?: (...args: Args) => unknown;
  /** Results kept; then all are forgotten. */
  readonly most?: number;
}

/** A pure function that works each key out once. */
export function remember<Args extends readonly unknown[], Value>(
  work: (...args: Args) => Value,
  { keyOf = (...[first]: Args) => first, most = Number.POSITIVE_INFINITY }: Memory<Args> = {},
): (...args: Args) => Value {
  const known = new Map<unknown, Value>();
  return (...args) => {
    const key = keyOf(...args);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = work(...args);
    known.set(key, value);
    return value;
  };
}
