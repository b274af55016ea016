import type { Phrasebook } from '../templates/phrasebook';
import type { Reply, Turn, TurnDecision } from '../vocabulary';
import { wordTurn } from './word-turn';

/** A stored turn beside what its decision says in the words of the content that answered. */
export interface RebuiltTurn {
  readonly stored: Turn;
  readonly kind: 'same' | 'changed' | 'not-rebuilt';
  /** What is said by the decision; null where it cannot be said again. */
  readonly rebuilt: Pick<Turn, 'messages' | 'receipt'> | null;
  /** Why it cannot be said again. */
  readonly reason?: string;
}

/** The wording of a content; a sentence where it is not to be had. */
export type FindPhrasebook = (fingerprint: string) => Promise<Phrasebook | string>;

/**
 * Says stored turns again from what each one decided and the content it names: nothing is understood or decided anew, and
 * no text that was sent is looked at but to compare. What waited for 「继续」 is taken from the turn before, said again.
 */
export async function rebuildTurns(turns: readonly Turn[], find: FindPhrasebook): Promise<readonly RebuiltTurn[]> {
  const rebuilt: RebuiltTurn[] = [];
  let rest: string | undefined;
  for (const stored of turns) {
    const next = await rebuild(stored, rest, find);
    rest = next.rest;
    rebuilt.push(next.turn);
  }
  return rebuilt;
}

interface Step {
  readonly turn: RebuiltTurn;
  readonly rest?: string | undefined;
}

async function rebuild(stored: Turn, rest: string | undefined, find: FindPhrasebook): Promise<Step> {
  const { decision } = stored;
  if (!decision) return failed(stored, 'it was stored before decisions were kept');
  const book = await find(decision.content);
  if (typeof book === 'string') return failed(stored, book);
  const worded = wordTurn(book, continued(decision, rest));
  const { messages, receipt } = worded;
  const kind = isSame(stored, { messages, receipt }) ? 'same' : 'changed';
  return { turn: { stored, kind, rebuilt: { messages, receipt } }, rest: worded.rest };
}

const failed = (stored: Turn, reason: string): Step => ({
  turn: { stored, kind: 'not-rebuilt', rebuilt: null, reason },
});

function continued(decision: TurnDecision, rest: string | undefined): TurnDecision {
  if (rest === undefined) return decision;
  const replies = decision.replies.map((reply): Reply => (reply.kind === 'rest' ? { ...reply, text: rest } : reply));
  return { ...decision, replies };
}

const isSame = (stored: Turn, rebuilt: Pick<Turn, 'messages' | 'receipt'>): boolean =>
  bytesOf(stored) === bytesOf(rebuilt);

const bytesOf = ({ messages, receipt }: Pick<Turn, 'messages' | 'receipt'>): string =>
  JSON.stringify([messages, receipt]);
