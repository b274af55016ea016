import type { Found, Fuzzed } from './fuzz-relation';
import { RELATIONS } from './relations';
import { type Shard, shardsOf } from './shard';

/** Whoever plays shards: this thread, or several others. */
export interface Crew {
  readonly size: number;
  play(shard: Shard): Promise<Fuzzed>;
  close(): Promise<void>;
}

export interface FuzzOptions {
  readonly crew: Crew;
  readonly count: number;
  readonly seed: number;
  /** Names; all where empty. */
  readonly relations: readonly string[];
}

/** How one relation fared. */
export interface RelationReport {
  readonly name: string;
  readonly promise: string;
  readonly checked: number;
  readonly skipped: number;
  readonly found: Found | null;
}

export interface FuzzReport {
  readonly seed: number;
  readonly dialogues: number;
  readonly relations: readonly RelationReport[];
}

type Tally = Map<string, { checked: number; skipped: number; found: Found | null }>;

/** Plays generated dialogues under the relations. Of a relation that is broken the rest is not played. */
export async function runFuzz({ crew, count, seed, relations }: FuzzOptions): Promise<FuzzReport> {
  const chosen = RELATIONS.filter(({ name }) => relations.length === 0 || relations.includes(name));
  const tally: Tally = new Map(chosen.map(({ name }) => [name, { checked: 0, skipped: 0, found: null }]));
  const shards = [
    ...shardsOf(
      chosen.map(({ name }) => name),
      count,
      seed,
    ),
  ];
  await Promise.all(Array.from({ length: crew.size }, () => playAll(crew, shards, tally)));
  const reports = chosen.map(({ name, promise }) => ({ name, promise, ...(tally.get(name) ?? NONE) }));
  return { seed, dialogues: reports.reduce((sum, { checked }) => sum + checked, 0), relations: reports };
}

const NONE = { checked: 0, skipped: 0, found: null };

/** One hand of the crew: takes the next shard until there is none. */
async function playAll(crew: Crew, shards: Shard[], tally: Tally): Promise<void> {
  for (let shard = shards.shift(); shard; shard = shards.shift()) {
    const entry = tally.get(shard.relation);
    if (!entry || entry.found) continue;
    const { checked, skipped, found } = await crew.play(shard);
    entry.checked += checked;
    entry.skipped += skipped;
    entry.found ??= found;
  }
}
