import { explain } from '../app/explain-turn';
import type { TitledIntent } from '../app/explanation';
import type { Content } from '../content/load-content';
import type { Phrasebook } from '../templates/phrasebook';
import type { Receipt, Turn } from '../vocabulary';

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** What a message can be taken as, in words. */
const TAKEN: Readonly<Record<string, string>> = {
  start: 'a new question',
  fill: 'an answer to the open question, or more about it',
  'not-told': 'something the person cannot or will not tell',
  correct: 'a correction',
  note: 'a statement, kept for the question it belongs to',
  remark: 'a word beside the matter, or nothing of ours',
  cancel: 'the wish to stop',
  restart: 'the wish to begin again',
  human: 'the wish for a person',
  repeat: 'the wish to hear it again',
  source: 'the wish to know the source',
  more: 'the wish to read on',
  clarify: 'something that can mean several things',
  message: 'something the bot answers with a sentence of its own',
  misheard: 'not understood',
  subscribed: 'a new follower',
  entered: 'somebody who opens the chat',
  unsupported: 'a picture or the like',
};

/** Why a turn went as it did, in lines a person can follow: heard, meant, taken as, known, decided, rested on. */
export function explainTurn(
  { content: { phrasebook } }: { readonly content: Pick<Content, 'phrasebook'> },
  turn: Turn,
) {
  const { heard, understood, candidates, entities, taken, open, slots, status, asking, about, basis } = explain(
    phrasebook,
    turn,
  );
  const meant = understood ? `${titled(understood)} ${percent(understood.confidence)}` : '(nothing understood)';
  const others = candidates.filter(({ intent }) => intent !== understood?.intent).slice(0, 3);
  const lines = [
    `heard    「${heard}」`,
    `meant    ${meant}`,
    ...others.map((one) => `         or ${titled(one)} ${percent(one.confidence)}`),
    `found    ${entities.map(({ entity, value, text }) => `「${text}」 is ${entity} ${value}`).join(', ') || '-'}`,
    `taken    ${taken === null ? '(not kept)' : `as ${TAKEN[taken] ?? taken} (${taken})`}`,
    `about    ${about ? titled(about) : '-'}`,
    `known    ${slots.map(({ name, label, shown }) => `${label} (${name}): ${shown}`).join(', ') || '-'}`,
    `open     ${open.map(titled).join(' > ') || '-'}`,
    `status   ${status}${asking ? `, asking for ${asking.label} (${asking.name})` : ''}`,
    ...(basis?.rows ?? []).map(({ title, row, when }) => `row      ${row} of ${title}${when ? `: ${when}` : ''}`),
    ...(turn.receipt ? explainReceipt(phrasebook, turn.receipt) : []),
  ];
  return `${lines.join('\n')}\n\n`;
}

const titled = ({ intent, title }: TitledIntent): string => `${title} (${intent})`;

/** The words are today's; the fingerprint tells whether today's content is the one that answered. */
function explainReceipt(book: Phrasebook, receipt: Receipt): readonly string[] {
  const { rule, asOf, facts, figures, conflicts, sources, content } = receipt;
  return [
    `rule     ${rule}`,
    `as of    ${asOf}`,
    ...facts.map((id) => `fact     ${id} ${book.facts.get(id)?.statement ?? '(no such fact today)'}`),
    ...Object.entries(figures).map(([name, shown]) => `figure   ${name} = ${shown}`),
    ...conflicts.map((id) => `conflict ${id} ${sidesOf(book, id)}`),
    ...sources.map((id) => `source   ${id} ${describeSource(book, id)}`),
    `content  ${content}${content === book.fingerprint ? '' : ' (since then the content has changed)'}`,
  ];
}

const sidesOf = (book: Phrasebook, id: string): string =>
  (book.conflicts.get(id)?.sides ?? []).map((facts) => facts.join(', ')).join(' | ') || '(no such conflict today)';

function describeSource(book: Phrasebook, id: string): string {
  const source = book.sources.get(id);
  if (!source) return '(no such source today)';
  return `${source.title} (${source.publisher}, ${source.date ?? 'undated'})`;
}
