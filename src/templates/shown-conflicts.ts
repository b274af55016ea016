import type { IsoDate } from '../vocabulary';
import type { ConflictWording, Phrasebook } from './phrasebook';
import { noEvidence, renderWith } from './scope';

/** Figures an answer showed, by name (`arrears-22.daily_rate`). */
type Figures = Iterable<readonly [name: string, shown: string]>;

/**
 * Finds the conflicts of which an answer shows both readings: their careful words, or a different figure of two of their
 * sides. Made once for a day: the careful words are worded when first looked for.
 */
function createConflictFinder(book: Phrasebook, asOf: IsoDate): (text: string, figures: Figures) => readonly string[] {
  const words = new Map<string, string>();
  const carefully = (id: string, conflict: ConflictWording): string => {
    const known = words.get(id) ?? carefulWords(book, conflict, asOf);
    words.set(id, known);
    return known;
  };
  return (text, figures) => {
    const seen = [...figures].filter(([, shown]) => text.includes(shown));
    return [...book.conflicts].flatMap(([id, conflict]) =>
      showsTwoSides(conflict, seen) || text.includes(carefully(id, conflict)) ? [id] : [],
    );
  };
}

const finders = new WeakMap<Phrasebook, Map<IsoDate, ReturnType<typeof createConflictFinder>>>();

/** The finder of a day, made when first asked for. */
export function conflictFinder(book: Phrasebook, asOf: IsoDate): ReturnType<typeof createConflictFinder> {
  const ofBook = finders.get(book) ?? new Map<IsoDate, ReturnType<typeof createConflictFinder>>();
  const finder = ofBook.get(asOf) ?? createConflictFinder(book, asOf);
  finders.set(book, ofBook.set(asOf, finder));
  return finder;
}

/** Without its full stop: the answer may go on. */
const carefulWords = (book: Phrasebook, { careful }: ConflictWording, asOf: IsoDate): string =>
  renderWith(
    { book, asOf, until: asOf, slots: {}, wording: { title: '', ...NO_WORDING } },
    careful,
    noEvidence(),
  ).replace(/。$/, '');

const NO_WORDING = {
  slots: new Map(),
  replies: new Map(),
  calculations: new Map(),
  ruleFacts: new Map(),
  conditions: new Map(),
};

/** Two sides of which each showed a figure that the other did not. */
function showsTwoSides({ sides }: ConflictWording, figures: readonly (readonly [string, string])[]): boolean {
  const shown = sides
    .map((facts) => figures.filter(([name]) => facts.includes(name.split('.')[0] ?? '')).map(([, value]) => value))
    .filter((values) => values.length > 0);
  return shown.some((one, index) => shown.slice(index + 1).some((other) => lacks(other, one) && lacks(one, other)));
}

const lacks = (some: readonly string[], of: readonly string[]): boolean => of.some((value) => !some.includes(value));
