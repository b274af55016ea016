import type { Receipt } from '../vocabulary';

/** A receipt line by line, to be compared; without the fingerprint, which names the whole content. */
export function showReceipt(receipt: Receipt | null): string {
  if (!receipt) return '(no receipt)';
  const { rule, asOf, facts, figures, conflicts, sources } = receipt;
  return [
    `rule ${rule}`,
    `as of ${asOf}`,
    ...facts.map((id) => `fact ${id}`),
    ...Object.entries(figures).map(([name, shown]) => `figure ${name} = ${shown}`),
    ...conflicts.map((id) => `conflict ${id}`),
    ...sources.map((id) => `source ${id}`),
  ].join('\n');
}
