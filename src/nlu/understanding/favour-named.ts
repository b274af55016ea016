import type { IntentCandidate } from '../../vocabulary';
import type { CompiledModel } from './compile-model';
import { isOutside } from './is-outside';
import type { Scan } from './scan';

/** Shorter phrases stand in too many messages to tell topics apart. */
const SHORTEST = 3;
/** Longer phrases say no more. */
const LONGEST = 6;
/** Characters of a phrase that make its intent e times as likely beside the others. */
const PER_E = 4;

/** The characters of the longest phrase of a point of each intent. */
function longestNamed({ matches }: Scan): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { of, heard, written } of matches) {
    if (of.kind !== 'point' || heard || written < SHORTEST) continue;
    longest.set(of.intent, Math.max(longest.get(of.intent) ?? 0, Math.min(written, LONGEST)));
  }
  return longest;
}

/**
 * A phrase of a point tells our topics apart where the whole wording does not. It says nothing about whether the message
 * is ours at all: what our topics have together stays what it was.
 */
export function favourNamed(
  candidates: readonly IntentCandidate[],
  found: Scan,
  compiled: CompiledModel,
): readonly IntentCandidate[] {
  const named = longestNamed(found);
  if (named.size === 0) return candidates;
  const factor = ({ intent }: IntentCandidate): number => {
    const written = named.get(intent);
    return written === undefined ? 1 : Math.exp(written / PER_E);
  };
  const inside = new Set(candidates.filter(({ intent }) => !isOutside(intent, compiled)));
  let before = 0;
  let after = 0;
  for (const candidate of inside) {
    before += candidate.confidence;
    after += candidate.confidence * factor(candidate);
  }
  if (after === 0) return candidates;
  const weighed = candidates.map((candidate) => {
    const { intent, confidence } = candidate;
    return inside.has(candidate)
      ? { intent, confidence: (confidence * factor(candidate) * before) / after }
      : candidate;
  });
  return weighed.sort((a, b) => b.confidence - a.confidence);
}
