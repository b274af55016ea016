import type { Content } from '../content/load-content';
import type { Phrasebook } from '../templates/phrasebook';
import type { Receipt, Turn } from '../vocabulary';

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Why a turn went as it did, in lines a person can follow: heard, meant, known, decided, rested on. */
export function explainTurn(
  { content }: { readonly content: Pick<Content, 'phrasebook'> },
  { said, understanding, dialogue, receipt }: Turn,
): string {
  const { intent, confidence, candidates, entities } = understanding;
  const lines = [
    `heard    ${said}`,
    `meant    ${intent ?? '(nothing understood)'} ${percent(confidence)}`,
    ...candidates.slice(0, 4).map((one) => `         ${one.intent} ${percent(one.confidence)}`),
    `found    ${entities.map(({ entity, value, text }) => `${entity}=${value} 「${text}」`).join(', ') || '-'}`,
    `known    ${
      Object.entries(dialogue.slots)
        .map(([name, value]) => `${name}=${value}`)
        .join(', ') || '-'
    }`,
    `status   ${dialogue.status}${dialogue.asking ? `, asking ${dialogue.asking}` : ''}`,
    ...(receipt ? explainReceipt(content.phrasebook, receipt) : []),
  ];
  return `${lines.join('\n')}\n\n`;
}

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
