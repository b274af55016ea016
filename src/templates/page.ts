import type { Fact } from '../policy/fact';
import type { IsoDate, Reply } from '../vocabulary';
import type { IntentWording, Phrasebook } from './phrasebook';
import { type Evidence, noEvidence, type RenderContext } from './scope';

export const NOWHERE: IntentWording = {
  title: '',
  slots: new Map(),
  replies: new Map(),
  calculations: new Map(),
  ruleFacts: new Map(),
  conditions: new Map(),
};

/** The day the replies are about unless they say another, and the day it is. */
export interface Days {
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

export interface Page {
  readonly book: Phrasebook;
  readonly days: Days;
  readonly evidence: Evidence;
  /** Facts of the answers, in the order they were said: the closing names their sources. */
  readonly cited: Set<Fact>;
  /** Days already said to be the ones an answer is about. */
  readonly dated: Set<string>;
}

export const newPage = (book: Phrasebook, days: Days): Page => ({
  book,
  days,
  evidence: noEvidence(),
  cited: new Set(),
  dated: new Set(),
});

export type Decided = Reply & { readonly kind: 'answer' | 'conditional' };

export const contextOf = ({ book, days }: Page, intent: string, slots: RenderContext['slots'], asOf = days.asOf) => ({
  book,
  asOf,
  until: days.asOf,
  slots,
  wording: book.intents.get(intent) ?? NOWHERE,
});

const factsOf = ({ book }: Page, ids: Iterable<string>): readonly Fact[] =>
  [...ids].flatMap((id) => book.facts.get(id) ?? []);

/** What an answer rests on: the facts of the figures it shows as it shows them, those it lists, and what lies behind. */
export const citedFacts = (page: Page, { figures, facts }: Evidence, listed: readonly string[]): readonly Fact[] =>
  factsOf(page, new Set([...[...figures.keys()].map((name) => name.split('.')[0] ?? ''), ...listed, ...facts]));

/** An answer's evidence goes into the turn's receipt, its facts into the closing. */
export function cite({ evidence, cited }: Page, own: Evidence, facts: readonly Fact[]): void {
  for (const { id } of facts) evidence.facts.add(id);
  for (const id of own.conflicts) evidence.conflicts.add(id);
  for (const [name, shown] of own.figures) evidence.figures.set(name, shown);
  for (const [name, shown] of own.deciding) evidence.deciding.set(name, shown);
  for (const fact of facts) cited.add(fact);
}

/** What was decided, worded with the figures of one day; no text where a name has no value on that day. */
export interface Worded {
  readonly text: string | null;
  readonly facts: readonly Fact[];
  readonly own: Evidence;
  readonly context: RenderContext;
}
