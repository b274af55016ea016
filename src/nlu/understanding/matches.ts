import type { PhraseMatch } from '../phrases/phrase-index';
import type { PhraseOwner } from './owned-phrases';

type Kind = PhraseOwner['kind'];

/** A phrase that was found, with what it stands for. */
export type OwnedMatch<K extends Kind = Kind> = PhraseMatch<Extract<PhraseOwner, { kind: K }>>;

/** What was found of each kind: a text has dozens of matches, and each later step looks at those of one kind only. */
export type Matches = { readonly [K in Kind]: readonly OwnedMatch<K>[] };

/** The matches by what they stand for, in the order they came. */
export function byKind(matches: readonly PhraseMatch<PhraseOwner>[]): Matches {
  const sorted: { readonly [K in Kind]: PhraseMatch<PhraseOwner>[] } = {
    value: [],
    'slot-cue': [],
    point: [],
    trigger: [],
    elsewhere: [],
    concept: [],
    cue: [],
  };
  for (const match of matches) sorted[match.of.kind].push(match);
  return sorted as Matches;
}
