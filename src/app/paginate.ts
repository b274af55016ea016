import type { Message } from '../vocabulary';

export interface Page {
  readonly messages: readonly Message[];
  /** What did not fit, for 「继续」. */
  readonly rest?: string;
}

/** The first part of a long turn, cut where a message or a line ends. Lengths in characters. */
export function paginate(messages: readonly Message[], limit: number, noticeOf: () => string): Page {
  const total = messages.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= limit) return { messages };
  const notice = noticeOf();
  const lines = messages
    .map(({ text }) => text)
    .join('\n\n')
    .split('\n');
  const kept = firstLines(lines, limit - notice.length);
  const rest = lines.slice(kept).join('\n').trim();
  if (rest === '') return { messages };
  const text = `${lines.slice(0, kept).join('\n').trim()}\n${notice}`;
  const last = messages.at(-1);
  const shown: Message = last?.kind === 'choices' ? { ...last, text } : { kind: 'text', text };
  return { messages: [shown], rest };
}

/** How many lines fit; at least one. */
function firstLines(lines: readonly string[], limit: number): number {
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > limit;
  });
  return Math.max(1, end === -1 ? lines.length : end);
}
