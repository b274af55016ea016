import {
  type Activations,
  type Calibration,
  combine,
  type MemberWeights,
  toLogProbabilities,
  WEIGHTS,
} from './ensemble';

/** What the members said of a line they had not seen, and its class (-1: a class they do not know). */
export interface HeldOut {
  readonly activations: Activations;
  readonly label: number;
}

const COOLEST = 0.02;
const HOTTEST = 6;
const STEP = 1.08;

/** The temperature at which the true classes are least surprising. */
function bestTemperature(lines: readonly { readonly scores: Float32Array; readonly label: number }[]): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let temperature = COOLEST; temperature < HOTTEST; temperature *= STEP) {
    let surprise = 0;
    for (const { scores, label } of lines) surprise -= toLogProbabilities(scores.slice(), temperature)[label] ?? 0;
    if (surprise < least) [least, best] = [surprise, temperature];
  }
  return best;
}

/** Temperatures from lines the members have not seen: each member's first, then the ensemble's. */
export function calibrate(heldOut: readonly HeldOut[], weights: MemberWeights = WEIGHTS): Calibration {
  const known = heldOut.filter(({ label }) => label >= 0);
  const member = (name: keyof Activations): number =>
    bestTemperature(known.map(({ activations, label }) => ({ scores: activations[name], label })));
  const members = { perceptrons: member('perceptrons'), softmax: member('softmax'), neighbours: member('neighbours') };
  const together = known.map(({ activations, label }) => ({ scores: combine(activations, members, weights), label }));
  return { ...members, ensemble: bestTemperature(together) };
}
