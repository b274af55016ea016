import { createRandom } from '../classify/random';
import type { Outcome } from './scores';

/** Outcomes as numbers, quick to draw from. */
interface Numbered {
  readonly truths: Int32Array;
  readonly saids: Int32Array;
  readonly names: readonly string[];
}

function number(outcomes: readonly Outcome[]): Numbered {
  const names = [...new Set(outcomes.flatMap(({ truth, said }) => [truth, said]))];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const of = (name: string): number => numbers.get(name) ?? 0;
  return {
    truths: Int32Array.from(outcomes, ({ truth }) => of(truth)),
    saids: Int32Array.from(outcomes, ({ said }) => of(said)),
    names,
  };
}

interface Drawn {
  readonly meant: Int32Array;
  readonly said: Int32Array;
  readonly right: Int32Array;
}

function draw({ truths, saids, names }: Numbered, random: () => number): Drawn {
  const counts = {
    meant: new Int32Array(names.length),
    said: new Int32Array(names.length),
    right: new Int32Array(names.length),
  };
  for (let i = 0; i < truths.length; i++) {
    const at = Math.floor(random() * truths.length);
    const truth = truths[at] as number;
    const said = saids[at] as number;
    (counts.meant[truth] as number)++;
    (counts.said[said] as number)++;
    if (truth === said) (counts.right[truth] as number)++;
  }
  return counts;
}

/** F1 of an intent is 2 × right ÷ (meant + said). */
function meanF1({ meant, said, right }: Drawn, scored: readonly number[]): number {
  const seen = scored.filter((i) => (meant[i] as number) > 0);
  const sum = seen.reduce((f1, i) => f1 + (2 * (right[i] as number)) / ((meant[i] as number) + (said[i] as number)), 0);
  return seen.length === 0 ? 0 : sum / seen.length;
}

/** Macro-F1 over `isScored` intents of `times` samples drawn with replacement: how far it may stray by chance. */
export function bootstrapMacroF1(
  outcomes: readonly Outcome[],
  isScored: (intent: string) => boolean,
  times: number,
  seed: number,
): Float64Array {
  const numbered = number(outcomes);
  const scored = [...numbered.names.keys()].filter((i) => isScored(numbered.names[i] as string));
  const random = createRandom(seed);
  return Float64Array.from({ length: times }, () => meanF1(draw(numbered, random), scored));
}
