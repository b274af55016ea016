import type { Readable } from 'node:stream';

/** The lines of a stream as they come in, never more of it in memory than a chunk and the line it breaks off in. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  // Not node:readline: it also breaks lines at U+2028, which may stand inside a JSON string.
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
