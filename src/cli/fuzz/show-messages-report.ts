import type { MessagesReport } from '../../fuzz/messages/run-messages';

/** A message may take this long, in milliseconds, and no longer. */
export const LONGEST_MS = 20;
const LONGEST_TEXT = 80;

/** The report as a person reads it. */
export function showMessagesReport({ messages, broken, brokenCount, median, slowest, heap }: MessagesReport): string {
  const isSlow = slowest.milliseconds > LONGEST_MS;
  return [
    ...broken.flatMap(({ text, problems }) => [`✗ ${show(text)}`, ...problems.map((problem) => `    ${problem}`)]),
    `${messages} messages: ${brokenCount} failed`,
    `median ${median.toFixed(2)} ms; slowest ${slowest.milliseconds.toFixed(1)} ms (${isSlow ? 'over' : 'within'} ${LONGEST_MS} ms): ${show(slowest.text)}`,
    `heap in use, MB: ${heap.map((bytes) => (bytes / 1_000_000).toFixed(1)).join(' → ')}`,
    '',
  ].join('\n');
}

const show = (text: string): string =>
  `${JSON.stringify(text.slice(0, LONGEST_TEXT))}${text.length > LONGEST_TEXT ? ` … (${text.length} characters)` : ''}`;
