import type { Phrasebook } from './phrasebook';

type Conflicts = Phrasebook['conflicts'];
type ByFact = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Conflicts, ByFact>();

/** The conflicts each fact is a side of: gathered once for a content, since every answer asks. */
export function conflictsByFact(conflicts: Conflicts): ByFact {
  const byFact = known.get(conflicts) ?? gather(conflicts);
  known.set(conflicts, byFact);
  return byFact;
}

function gather(conflicts: Conflicts): ByFact {
  const byFact = new Map<string, string[]>();
  for (const [id, { sides }] of conflicts)
    for (const fact of new Set(sides.flat())) byFact.set(fact, [...(byFact.get(fact) ?? []), id]);
  return byFact;
}
