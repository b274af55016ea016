import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a value as a line of NDJSON; waits where the reader is slower than we are. */
export async function writeJsonLine(stream: Writable, value: unknown): Promise<void> {
  if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
}
