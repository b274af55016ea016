import type { Invariant } from './invariant';

/** An answer has a receipt; what it names exists, and it is for the day that was asked about. */
export const checkReceipt: Invariant = ({ turn, inbound, replies }, { brain, today }) => {
  const { facts, conflicts, sources, fingerprint } = brain.content.phrasebook;
  const { receipt } = turn;
  const isAnswer = replies.some(({ kind }) => kind === 'answer' || kind === 'conditional');
  if (receipt === null) return isAnswer ? ['an answer without a receipt'] : [];
  return [
    ...(isAnswer ? [] : ['a receipt without an answer']),
    ...receipt.facts.filter((id) => !facts.has(id)).map((id) => `rests on ${id}, which does not exist`),
    ...receipt.conflicts.filter((id) => !conflicts.has(id)).map((id) => `tells ${id}, which does not exist`),
    ...receipt.sources.filter((id) => !sources.has(id)).map((id) => `cites ${id}, which does not exist`),
    ...receipt.facts
      .filter((id) => !receipt.sources.includes(facts.get(id)?.source ?? ''))
      .map((id) => `does not cite the source of ${id}`),
    ...(receipt.content === fingerprint ? [] : [`rests on the content ${receipt.content}`]),
    ...(inbound.asOf === undefined || receipt.asOf === inbound.asOf
      ? []
      : [`is for ${receipt.asOf}, not ${inbound.asOf}`]),
    ...(/^\d{4}-\d\d-\d\d$/.test(receipt.asOf) ? [] : [`is for ${receipt.asOf}, not a day like ${today}`]),
  ];
};
