import { type FindPhrasebook, type RebuiltTurn, rebuildTurns } from '../../app/rebuild-turns';
import { unpackPhrasebook } from '../../content/content-bundle';
import { YibaoError } from '../../errors';
import type { Phrasebook } from '../../templates/phrasebook';
import type { Turn } from '../../vocabulary';
import type { CommandIo } from '../command';
import { pickTurn, readKept } from '../read-turns';
import { showChanges } from '../show-changes';
import { showMessages } from '../show-messages';
import { showReceipt } from '../show-receipt';
import type { ReplayOptions } from './replay-options';

/** Says turns again from what they decided, in the words of the content they were answered with. */
export async function replayReceipts(
  conversation: string,
  name: string | undefined,
  { json }: ReplayOptions,
  { env, stdout }: CommandIo,
): Promise<number> {
  const { turns, bundles } = await readKept(conversation, env);
  const wanted = name === undefined ? turns : [pickTurn(turns, name)];
  const all = await rebuildTurns(turns, findIn(bundles));
  const rebuilt = all.filter(({ stored }) => wanted.includes(stored));
  stdout.write(json ? `${JSON.stringify(rebuilt.map(outlineRebuilt), null, 2)}\n` : reportRebuilt(rebuilt));
  return rebuilt.every(({ kind }) => kind === 'same') ? 0 : 1;
}

/** Unpacks a content once, and only where a turn names it. */
function findIn(bundles: ReadonlyMap<string, string>): FindPhrasebook {
  const found = new Map<string, Promise<Phrasebook | string>>();
  return (fingerprint) => {
    const book = found.get(fingerprint) ?? unpack(bundles.get(fingerprint), fingerprint);
    found.set(fingerprint, book);
    return book;
  };
}

async function unpack(bundle: string | undefined, fingerprint: string): Promise<Phrasebook | string> {
  if (bundle === undefined) return `its content ${fingerprint} is not kept`;
  return unpackPhrasebook(bundle, fingerprint).catch((error: unknown) => {
    if (error instanceof YibaoError) return error.message;
    throw error;
  });
}

const outlineRebuilt = ({ stored, kind, rebuilt, reason }: RebuiltTurn): object => ({
  turn: stored.number,
  messageId: stored.messageId,
  kind,
  content: stored.decision?.content ?? null,
  ...(reason === undefined ? {} : { reason }),
  ...(kind === 'changed' ? { stored: { messages: stored.messages, receipt: stored.receipt }, rebuilt } : {}),
});

function reportRebuilt(rebuilt: readonly RebuiltTurn[]): string {
  const same = rebuilt.filter(({ kind }) => kind === 'same').length;
  return `${rebuilt.map(showRebuilt).join('')}${same} of ${rebuilt.length} turns are what their receipts say, byte for byte\n`;
}

const HEADS = { same: 'same', changed: 'is not what its receipt says', 'not-rebuilt': 'cannot be said again' } as const;

function showRebuilt({ stored, kind, rebuilt, reason }: RebuiltTurn): string {
  const lines = [
    `turn ${stored.number} ${HEADS[kind]}${reason === undefined ? '' : `: ${reason}`}  「${stored.said}」`,
  ];
  if (kind === 'changed' && rebuilt) lines.push(...showDifference(stored, rebuilt));
  return `${lines.join('\n')}\n`;
}

/** What is stored is marked as gone, what the receipt says as come. */
function showDifference(stored: Turn, rebuilt: Pick<Turn, 'messages' | 'receipt'>): readonly string[] {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...(same(stored.messages, rebuilt.messages)
      ? []
      : ['  answer', showChanges(showMessages(stored.messages), showMessages(rebuilt.messages), '    ')]),
    ...(same(stored.receipt, rebuilt.receipt)
      ? []
      : ['  receipt', showChanges(showReceipt(stored.receipt), showReceipt(rebuilt.receipt), '    ')]),
  ];
}
