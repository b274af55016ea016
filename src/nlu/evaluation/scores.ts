/** What was meant and what was understood. */
export interface Outcome {
  readonly truth: string;
  readonly said: string;
}

/** Precision, recall and F1 of one intent, with how often it was meant. */
export interface IntentScore {
  readonly intent: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

/** Share of right outcomes, 0 to 1. */
export function accuracy(outcomes: readonly Outcome[]): number {
  return outcomes.length === 0 ? 0 : outcomes.filter(({ truth, said }) => truth === said).length / outcomes.length;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Scores of every intent that was meant at least once. */
export function scoreIntents(outcomes: readonly Outcome[]): IntentScore[] {
  const meant = new Map<string, number>();
  const said = new Map<string, number>();
  const right = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const outcome of outcomes) {
    count(meant, outcome.truth);
    count(said, outcome.said);
    if (outcome.truth === outcome.said) count(right, outcome.truth);
  }
  return [...meant].map(([intent, total]) => {
    const hits = right.get(intent) ?? 0;
    const precision = ratio(hits, said.get(intent) ?? 0);
    const recall = ratio(hits, total);
    return { intent, precision, recall, f1: ratio(2 * precision * recall, precision + recall), count: total };
  });
}

/** Mean F1. */
export function meanF1(scores: readonly IntentScore[]): number {
  return ratio(
    scores.reduce((sum, { f1 }) => sum + f1, 0),
    scores.length,
  );
}
