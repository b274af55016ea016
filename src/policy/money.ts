/** Money is counted in whole fen; only reading and showing know yuan. */
export type Fen = bigint;

/** Yuan, at most two decimals, as a person wrote them. Rounds half up to the fen. */
export const fenOf = (yuan: number): Fen => BigInt(Math.round(yuan * 100));

export const yuanOf = (fen: Fen): number => Number(fen) / 100;

/** Millionths: 0.05 % is 500. Finer rates do not occur in the sources. */
export const millionths = (percent: number): bigint => BigInt(Math.round(percent * 10_000));

/** `fen × factor ÷ divisor`, rounded half up; both non-negative. */
export const scale = (fen: Fen, factor: bigint, divisor: bigint): Fen => (2n * fen * factor + divisor) / (2n * divisor);
