import { type Fuzzed, fuzzRelation } from './fuzz-relation';
import { RELATIONS } from './relations';
import type { World } from './world';

/** Some dialogues of one relation: the same task finds the same, whoever plays it. Plain data. */
export interface Shard {
  readonly relation: string;
  readonly count: number;
  readonly seed: number;
}

/** Small enough that several processors end at about the same time. */
const SHARD_SIZE = 100;

/** Deals `count` dialogues out to the relations. */
export const shardsOf = (relations: readonly string[], count: number, seed: number): readonly Shard[] =>
  relations.flatMap((relation, index) => {
    const share = Math.floor(count / relations.length) + (index < count % relations.length ? 1 : 0);
    const sizes = Array.from({ length: Math.ceil(share / SHARD_SIZE) }, (_, i) =>
      Math.min(SHARD_SIZE, share - i * SHARD_SIZE),
    );
    return sizes.map((size, i) => ({ relation, count: size, seed: seedOf(`${seed} ${relation} ${i}`) }));
  });

/** FNV-1a: any text to a number fast-check takes for a seed. */
const seedOf = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5) | 0;

/** Plays a shard; nothing for a relation there is not. */
export async function playShard(world: World, { relation: name, count, seed }: Shard): Promise<Fuzzed> {
  const relation = RELATIONS.find((one) => one.name === name);
  return relation ? fuzzRelation(world, relation, count, seed) : { checked: 0, skipped: 0, found: null };
}
