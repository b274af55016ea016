import type { Store } from '../store/contract';
import type { IntentWording, Phrasebook } from '../templates/phrasebook';
import { showConditions, showSlot } from '../templates/show-slot';
import type { IsoDate, Receipt, SlotValue, Turn } from '../vocabulary';
import type { Basis, Explanation, TitledIntent } from './explanation';

/** The part of the phrasebook that has names for things. */
export type Wording = Pick<Phrasebook, 'intents' | 'facts' | 'sources'>;

/**
 * Explains a stored turn of a conversation, by its message id or, for an empty one, the last. Null when there is none.
 * The words come from the content in force now; the receipt's fingerprint tells whether that is what was used then.
 */
export type ExplainTurn = (conversationId: string, messageId: string) => Promise<Explanation | null>;

export function createExplainTurn(wording: () => Wording, store: Pick<Store, 'read'>): ExplainTurn {
  return async (conversationId, messageId) => {
    const turns = (await store.read(conversationId))?.turns ?? [];
    const turn = messageId === '' ? turns.at(-1) : turns.findLast((one) => one.messageId === messageId);
    return turn === undefined ? null : explain(wording(), turn);
  };
}

export function explain(book: Wording, { number, said, understanding, dialogue, receipt, taken }: Turn): Explanation {
  const titled = (intent: string): TitledIntent => ({ intent, title: book.intents.get(intent)?.title ?? intent });
  const { intent, confidence, candidates, entities } = understanding;
  const wording = dialogue.intent === null ? undefined : book.intents.get(dialogue.intent);
  return {
    turn: number,
    heard: said,
    understood: intent === null ? null : { ...titled(intent), confidence },
    candidates: candidates.map((one) => ({ ...titled(one.intent), confidence: one.confidence })),
    entities,
    taken: taken?.command ?? null,
    open: (taken?.open ?? []).map(titled),
    status: dialogue.status,
    about: dialogue.intent === null ? null : titled(dialogue.intent),
    slots: Object.entries(dialogue.slots).map(([name, value]) => explainSlot(wording, name, value)),
    asking: dialogue.asking === undefined ? null : { name: dialogue.asking, label: labelOf(wording, dialogue.asking) },
    basis: receipt && explainReceipt(book, receipt),
  };
}

const labelOf = (wording: IntentWording | undefined, slot: string): string => wording?.slots.get(slot)?.label ?? slot;

const explainSlot = (wording: IntentWording | undefined, name: string, value: SlotValue) => ({
  name,
  label: labelOf(wording, name),
  value,
  shown: showSlot(wording?.slots.get(name), value),
});

function explainReceipt(book: Wording, { facts, sources, figures, rule, asOf, content, conflicts }: Receipt): Basis {
  return {
    rule,
    rows: explainRule(book, rule, asOf),
    asOf,
    content,
    conflicts,
    facts: facts.map((id) => explainFact(book, id)),
    figures: Object.entries(figures).map(([name, shown]) => ({ name, shown })),
    sources: sources.map((id) => explainSource(book, id)),
  };
}

/** `intent/row`, `intent/point:name`, `intent/row|row` for an answer by cases; joined by ` + `. */
const explainRule = ({ intents }: Wording, rule: string, asOf: IsoDate): Basis['rows'] =>
  rule.split(' + ').flatMap((one) => {
    const [intent = '', rows = ''] = one.split('/');
    const wording = intents.get(intent);
    return rows.split('|').map((row) => {
      const when = wording?.conditions.get(row) ?? {};
      const words = showConditions(when, Object.keys(when), wording?.slots ?? new Map(), asOf);
      return { intent, title: wording?.title ?? intent, row, when: words };
    });
  });

function explainFact(book: Wording, id: string): Basis['facts'][number] {
  const fact = book.facts.get(id);
  if (!fact) return { id, statement: '', region: [], source: '' };
  const { statement, region, source, doubt } = fact;
  return { id, statement, region, source, ...(doubt === undefined ? {} : { doubt }) };
}

function explainSource(book: Wording, id: string): Basis['sources'][number] {
  const { title, publisher, date } = book.sources.get(id) ?? { title: id, publisher: '', date: null };
  return { id, title, publisher, date };
}
