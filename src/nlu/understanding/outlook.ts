import type { IntentCandidate } from '../../vocabulary';
import { isOutside, type Kinds } from './is-outside';

/** The intents the classifier tells apart. */
export interface Classes {
  readonly names: readonly string[];
  readonly kinds: Kinds;
  /** One flag a class: whether it is not ours to answer. */
  readonly outside: Uint8Array;
}

/** How likely each class is, in the order of the classes. */
export interface Outlook {
  readonly classes: Classes;
  readonly probabilities: Float64Array;
}

/** The classes that are ours to answer, or the others. */
export type Side = 'inside' | 'outside';

export function toClasses(names: readonly string[], kinds: Kinds): Classes {
  return { names, kinds, outside: Uint8Array.from(names, (name) => Number(isOutside(name, kinds))) };
}

const flagOf = (side: Side): number => (side === 'outside' ? 1 : 0);

const candidateAt = ({ classes, probabilities }: Outlook, c: number): IntentCandidate => ({
  intent: classes.names[c] as string,
  confidence: probabilities[c] as number,
});

/** The likeliest of one side; undefined when it has none. */
export function likeliestOf(outlook: Outlook, side: Side): IntentCandidate | undefined {
  const { classes, probabilities } = outlook;
  const flag = flagOf(side);
  let best = -1;
  for (let c = 0; c < probabilities.length; c++) {
    const isBetter = best < 0 || (probabilities[c] as number) > (probabilities[best] as number);
    if (classes.outside[c] === flag && isBetter) best = c;
  }
  return best < 0 ? undefined : candidateAt(outlook, best);
}

/** What all classes of one side have together. */
export function totalOf({ classes, probabilities }: Outlook, side: Side): number {
  const flag = flagOf(side);
  let sum = 0;
  for (let c = 0; c < probabilities.length; c++) if (classes.outside[c] === flag) sum += probabilities[c] as number;
  return sum;
}

/** The classes at least this likely, best first. */
export function ranked(outlook: Outlook, least: number): IntentCandidate[] {
  const candidates: IntentCandidate[] = [];
  for (let c = 0; c < outlook.probabilities.length; c++)
    if ((outlook.probabilities[c] as number) >= least) candidates.push(candidateAt(outlook, c));
  return candidates.sort((a, b) => b.confidence - a.confidence);
}

/** The same outlook with other probabilities, from each class's number and what it had. */
export function reweigh(
  { classes, probabilities }: Outlook,
  weigh: (probability: number, c: number) => number,
): Outlook {
  return { classes, probabilities: probabilities.map(weigh) };
}
