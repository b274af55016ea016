declare module 'natural/lib/natural/distance' {
  /** Damerau–Levenshtein edit distance. */
  export function DamerauLevenshteinDistance(source: string, target: string): number;
}
