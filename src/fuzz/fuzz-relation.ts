import fc from 'fast-check';
import type { AnyRelation, Breach, Outcome } from './relation';
import { UnsoundTurn } from './unsound-turn';
import type { World } from './world';

/** What fast-check needs to make the same case again. */
export interface Found {
  readonly relation: string;
  readonly breach: Breach;
  readonly seed: number;
  readonly path: string;
}

export interface Fuzzed {
  /** Dialogues the relation said something of. */
  readonly checked: number;
  /** Dialogues made for which its condition did not hold. */
  readonly skipped: number;
  readonly found: Found | null;
}

/** Cases a relation may turn down for one it takes. */
const MOST_SKIPS = 400;

/** Plays `count` dialogues under a relation; the first that breaks it is shrunk. */
export async function fuzzRelation(world: World, relation: AnyRelation, count: number, seed: number): Promise<Fuzzed> {
  const tally = { checked: 0, skipped: 0 };
  const broken: Breach[] = [];
  const property = fc.asyncProperty(relation.cases(world), async (one) => {
    const outcome = await tryCase(world, relation, one);
    // What is played while shrinking is no dialogue of its own.
    if (broken.length === 0) tally[outcome.kind === 'not-applicable' ? 'skipped' : 'checked'] += 1;
    fc.pre(outcome.kind !== 'not-applicable');
    if (outcome.kind === 'broken') broken.push(outcome.breach);
    return outcome.kind !== 'broken';
  });
  const { counterexamplePath } = await fc.check(property, { numRuns: count, seed, maxSkipsPerRun: MOST_SKIPS });
  const breach = broken.at(-1);
  return { ...tally, found: breach ? { relation: relation.name, breach, seed, path: counterexamplePath ?? '' } : null };
}

async function tryCase(world: World, relation: AnyRelation, one: unknown): Promise<Outcome> {
  try {
    return await relation.check(world, one);
  } catch (error) {
    if (!(error instanceof UnsoundTurn)) throw error;
    return { kind: 'broken', breach: { problems: error.problems, expected: [], actual: error.exchanges } };
  }
}
