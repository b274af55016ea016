import type { Arbitrary } from 'fast-check';
import type { Exchange } from './exchange';
import type { World } from './world';

/**
 * Something that must not change what the bot says. A relation makes cases (as data, which fast-check can shrink), plays
 * each in two ways on the real turn and compares.
 */
export interface Relation<Case> {
  readonly name: string;
  /** What is promised and on what condition, in a sentence. */
  readonly promise: string;
  cases(world: World): Arbitrary<Case>;
  check(world: World, one: Case): Outcome | Promise<Outcome>;
}

/** A relation whose cases are nobody else's business. */
export interface AnyRelation {
  readonly name: string;
  readonly promise: string;
  cases(world: World): Arbitrary<unknown>;
  check(world: World, one: unknown): Outcome | Promise<Outcome>;
}

export type Outcome =
  | { readonly kind: 'held' }
  /** The condition of the promise does not hold for this case. */
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'broken'; readonly breach: Breach };

/** The two ways a case went, and in what they differ. */
export interface Breach {
  readonly problems: readonly string[];
  /** How it should have gone; empty where a turn is wrong in itself. */
  readonly expected: readonly Exchange[];
  readonly actual: readonly Exchange[];
}

export const HELD: Outcome = { kind: 'held' };
export const NOT_APPLICABLE: Outcome = { kind: 'not-applicable' };

/** Keeps the type of the cases inside. */
export const relation = <Case>(one: Relation<Case>): AnyRelation => ({
  ...one,
  check: (world, value) => one.check(world, value as Case),
});
