import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { shanghaiDate } from '../app/shanghai-date';
import { type Brain, think } from '../app/take-turn';
import { loadBrain } from '../load-brain';
import { renderNotice } from '../templates/render-message';
import type { ConversationState, Inbound, Turn } from '../vocabulary';
import { type CommandIo, createCommand, runCommand } from './command';
import { explainTurn } from './explain-turn';
import { showMessages } from './show-messages';

/** `yibao chat`: talk in the terminal; `:why` explains the last answer, `:quit` ends. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand(
    'chat',
    'Talk with the bot in the terminal. :why explains the last answer, :quit ends.',
    io,
  );
  return runCommand(command, args, async () => chat(loadBrain(), io));
}

async function chat(brain: Brain, { stdin, stdout }: CommandIo): Promise<number> {
  const lines = createInterface({ input: stdin, output: stdout, prompt: '> ' });
  const conversation: { state: ConversationState | null; last: Turn | null } = { state: null, last: null };
  stdout.write(`${renderNotice(brain.content.phrasebook, 'welcome', shanghaiDate(Date.now()))}\n`);
  lines.prompt();
  for await (const line of lines) {
    const said = line.trim();
    if (said === ':quit') break;
    if (said === ':why') stdout.write(conversation.last ? explainTurn(brain, conversation.last) : '');
    else if (said !== '') stdout.write(show(answer(brain, conversation, said)));
    lines.prompt();
  }
  lines.close();
  return 0;
}

function answer(
  brain: Brain,
  conversation: { state: ConversationState | null; last: Turn | null },
  text: string,
): Turn {
  const { state, turn } = think(brain, conversation.state, inboundOf(text));
  conversation.state = state;
  conversation.last = turn;
  return turn;
}

const inboundOf = (text: string): Inbound => ({
  channel: 'console',
  conversationId: 'chat',
  messageId: randomUUID(),
  content: { kind: 'text', text },
  receivedAt: Date.now(),
});

const show = ({ messages }: Turn): string => `${showMessages(messages)}\n\n`;
