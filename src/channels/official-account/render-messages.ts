import type { Choice, Message } from '../../vocabulary';
import { cleanText } from '../wechat/clean-text';
import { menuLink } from '../wechat/menu-link';
import { MAX_TEXT_BYTES, splitText } from '../wechat/split-text';

const GAP = '\n\n';

function renderChoices(choices: readonly Choice[]): string {
  return choices.map((choice, index) => `${index + 1}. ${menuLink(choice)}`).join('\n');
}

function renderMessage(message: Message): readonly string[] {
  return message.kind === 'text' ? [message.text] : [message.text, renderChoices(message.choices)];
}

/**
 * One passive text of at most 2047 bytes: messages apart by blank lines, choices as numbered taps. What is
 * longer ends after a sentence, followed by `more`. Empty when there is nothing to say.
 */
export function renderMessages(messages: readonly Message[], more: string): string {
  const blocks = messages.flatMap(renderMessage).map((block) => cleanText(block).trim());
  const text = blocks.filter((block) => block !== '').join(GAP);
  if (Buffer.byteLength(text) <= MAX_TEXT_BYTES) return text;
  const [first = ''] = splitText(text, MAX_TEXT_BYTES - Buffer.byteLength(GAP + more));
  return `${first}${GAP}${more}`;
}
