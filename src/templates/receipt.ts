import type { IsoDate, Receipt, Reply } from '../vocabulary';
import { conflictsByFact } from './conflicts-by-fact';
import type { Phrasebook } from './phrasebook';
import type { Evidence } from './scope';

/** What an answer rests on; null when nothing that was said is an answer. */
export function receiptOf(
  book: Phrasebook,
  replies: readonly Reply[],
  asOf: IsoDate,
  evidence: Evidence,
): Receipt | null {
  const rule = ruleOf(replies);
  if (rule === undefined) return null;
  const deciding = [...evidence.deciding.keys()].map((name) => name.split('.')[0] ?? '');
  const facts = [...new Set([...evidence.facts, ...deciding])].sort();
  return {
    facts,
    conflicts: [...new Set([...evidence.conflicts, ...toldConflicts(book, evidence.facts)])].sort(),
    rule,
    figures: { ...Object.fromEntries(evidence.deciding), ...Object.fromEntries(evidence.figures) },
    sources: [...new Set(facts.flatMap((id) => book.facts.get(id)?.source ?? []))].sort(),
    asOf: dayOf(replies) ?? asOf,
    content: book.fingerprint,
  };
}

/** Conflicts of which these facts are more than one side, or the only one there is. */
function toldConflicts({ conflicts }: Phrasebook, facts: ReadonlySet<string>): readonly string[] {
  const inConflicts = conflictsByFact(conflicts);
  const near = new Set([...facts].flatMap((fact) => inConflicts.get(fact) ?? []));
  return [...near].filter((id) => {
    const sides = conflicts.get(id)?.sides ?? [];
    return sides.filter((side) => side.some((fact) => facts.has(fact))).length >= Math.min(2, sides.length);
  });
}

/** Of several answers the first one's day stands for the turn. */
function dayOf(replies: readonly Reply[]): IsoDate | undefined {
  const first = replies.find(({ kind }) => kind === 'answer' || kind === 'conditional');
  return first?.kind === 'answer' || first?.kind === 'conditional' ? first.asOf : undefined;
}

function ruleOf(replies: readonly Reply[]): string | undefined {
  const rules = replies.flatMap((reply) => {
    if (reply.kind === 'answer') return [`${reply.intent}/${reply.rule}`];
    return reply.kind === 'conditional' ? [`${reply.intent}/${reply.branches.map(({ rule }) => rule).join('|')}`] : [];
  });
  return rules.length === 0 ? undefined : rules.join(' + ');
}
