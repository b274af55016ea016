import type { Fact } from '../../policy/fact';
import { showDatedFigures } from './show-dated-figures';

/** What of one fact changed. `figures` are told apart: they are what answers are made of. */
export interface FactChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly figures: readonly Change[];
  /** Statement, source, doubt …: everything that is no figure. */
  readonly others: readonly Change[];
}

export interface Change {
  readonly name: string;
  /** Null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

type Facts = ReadonlyMap<string, Fact>;

/** The facts that differ, in the order of the new content; removed ones last. */
export function compareFacts(before: Facts, after: Facts): readonly FactChange[] {
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return ids.flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const figures = changes(figuresOf(old), figuresOf(now));
    const others = changes(othersOf(old), othersOf(now));
    if (figures.length + others.length === 0) return [];
    return [{ id, kind: kindOf(old, now), figures, others }];
  });
}

const kindOf = (old: Fact | undefined, now: Fact | undefined): FactChange['kind'] =>
  old && now ? 'changed' : now ? 'added' : 'removed';

type Texts = Readonly<Record<string, string>>;

const figuresOf = (fact: Fact | undefined): Texts =>
  Object.fromEntries(Object.entries(fact?.figures ?? {}).map(([name, spans]) => [name, showDatedFigures(spans)]));

function othersOf(fact: Fact | undefined): Texts {
  const { id: _, figures: __, ...others } = fact ?? { id: '', figures: {} };
  return Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join('、') : String(value)]),
  );
}

/** The names under which two records differ. */
export function changes(before: Texts, after: Texts): readonly Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    before[name] === after[name] ? [] : [{ name, before: before[name] ?? null, after: after[name] ?? null }],
  );
}
