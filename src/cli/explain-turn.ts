import type { Brain } from '../app/take-turn';
import type { Turn } from '../vocabulary';

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Why a turn went as it did, in lines a person can follow: heard, meant, known, decided, rested on. */
export function explainTurn({ content }: Brain, { said, understanding, dialogue, receipt }: Turn): string {
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
  ];
  if (receipt) {
    lines.push(`rule     ${receipt.rule}`, `as of    ${receipt.asOf}`);
    lines.push(...receipt.facts.map((id) => `fact     ${id} ${content.phrasebook.facts.get(id)?.statement ?? ''}`));
    lines.push(...receipt.sources.map((id) => `source   ${content.phrasebook.sources.get(id)?.title ?? id}`));
  }
  return `${lines.join('\n')}\n\n`;
}
