import { type ReplayedTurn, replayTurns } from '../../app/replay-turns';
import { loadBrain } from '../../load-brain';
import type { Turn } from '../../vocabulary';
import type { CommandIo } from '../command';
import { pickTurn, readTurns } from '../read-turns';
import { showChanges } from '../show-changes';
import { showMessages } from '../show-messages';
import { showReceipt } from '../show-receipt';
import type { ReplayOptions } from './replay-options';

/** Takes every message again on the content in force. */
export async function replayMessages(
  conversation: string,
  name: string | undefined,
  options: ReplayOptions,
  { env, stdout, stderr }: CommandIo,
): Promise<number> {
  const turns = await readTurns(conversation, env);
  const wanted = name === undefined ? turns : [pickTurn(turns, name)];
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const brain = loadBrain({ directory: options.content, modelPath: options.model, onTraining });
  stderr.write(missingBeginning(turns));
  const replayed = replayTurns(brain, turns).filter(({ stored }) => wanted.includes(stored));
  stdout.write(options.json ? `${JSON.stringify(replayed.map(outline), null, 2)}\n` : report(replayed));
  return replayed.every(isSame) ? 0 : 1;
}

/** Only so many turns are kept: what the first ones said is then missing from the state. */
function missingBeginning([first]: readonly Turn[]): string {
  const lost = (first?.number ?? 1) - 1;
  return lost === 0 ? '' : `The first ${lost} turns are no longer stored; what they established is missing here.\n`;
}

const isSame = ({ sameAnswer, sameReceipt }: ReplayedTurn): boolean => sameAnswer && sameReceipt;

const outline = ({ stored, now, sameAnswer, sameReceipt }: ReplayedTurn): object => ({
  turn: stored.number,
  messageId: stored.messageId,
  sameAnswer,
  sameReceipt,
  content: { then: stored.receipt?.content ?? null, now: now.receipt?.content ?? null },
  ...(isSame({ stored, now, sameAnswer, sameReceipt }) ? {} : { then: stored, now }),
});

function report(replayed: readonly ReplayedTurn[]): string {
  const same = replayed.filter(isSame).length;
  return `${replayed.map(show).join('')}${same} of ${replayed.length} turns are the same, byte for byte\n`;
}

function show(turn: ReplayedTurn): string {
  const { stored, now, sameAnswer, sameReceipt } = turn;
  const lines = [`turn ${stored.number} ${isSame(turn) ? 'same' : 'differs'}  「${stored.said}」`];
  lines.push(...showContents(stored, now));
  if (!sameAnswer)
    lines.push('  answer', showChanges(showMessages(stored.messages), showMessages(now.messages), '    '));
  if (!sameReceipt) lines.push('  receipt', showChanges(showReceipt(stored.receipt), showReceipt(now.receipt), '    '));
  return `${lines.join('\n')}\n`;
}

function showContents({ receipt: then }: Turn, { receipt: now }: Turn): readonly string[] {
  return then && now && then.content !== now.content ? [`  content was ${then.content}, is ${now.content}`] : [];
}
