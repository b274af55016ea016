import type { IncomingMessage } from 'node:http';
import rawBody from 'raw-body';
import { YibaoError } from '../errors';

/**
 * The bytes of a body of at most `limit` bytes. A longer one is refused at its Content-Length already.
 * @throws YibaoError body-too-large, bad-request
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  try {
    return await rawBody(request, { length: request.headers['content-length'] ?? null, limit });
  } catch (error) {
    throw isTooLarge(error)
      ? new YibaoError('body-too-large', `The body is longer than ${limit} bytes.`)
      : new YibaoError('bad-request', 'The body did not arrive as announced.', { cause: error });
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large';
}
