import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { YibaoError } from '../../errors';

/** An answer as it came; the body is bytes until somebody wants to read it. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * One kept-alive HTTP connection with one request under way. It knows what the servers under test send and no more:
 * a whole HTTP client would take as much of the processor as the server it is to measure.
 */
export interface Connection {
  /** @throws YibaoError internal when the connection ends or the answer has no Content-Length */
  exchange(request: Buffer): Promise<Answer>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)\r\n/i;

export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  const waiting = createReader(socket);
  return {
    exchange: (request) =>
      new Promise((resolve, reject) => {
        waiting.resolve = resolve;
        waiting.reject = reject;
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: YibaoError): void;
}

function createReader(socket: Socket): Waiting {
  const waiting: Waiting = { resolve: () => undefined, reject: () => undefined };
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (answer === null) return;
    received = Buffer.alloc(0);
    if (answer === 'unreadable') waiting.reject(broken());
    else waiting.resolve(answer);
  });
  socket.on('error', () => waiting.reject(broken())).on('close', () => waiting.reject(broken()));
  return waiting;
}

/** Null while something of it is still to come. */
function readAnswer(received: Buffer): Answer | 'unreadable' | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end + 2);
  const length = LENGTH.exec(head)?.[1];
  if (length === undefined) return 'unreadable';
  const start = end + HEAD_END.length;
  const total = start + Number(length);
  if (received.length < total) return null;
  return { status: Number(head.slice(9, 12)), body: received.subarray(start, total) };
}

function broken(): YibaoError {
  return new YibaoError('internal', 'a server under test broke a connection off, or answered without a length');
}
