import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { createHttpServer, type HttpServerOptions } from '../../src/http/server';
import { createLog } from '../../src/observability/create-log';
import { createMetrics } from '../../src/observability/create-metrics';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RunningServer {
  readonly port: number;
  /** Lines logged so far. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Sends one request exactly as described; nothing is added but Host and Content-Length. */
  send(options: RequestOptions, body?: string | Buffer): Promise<Answer>;
  /** Sends bytes as they are and returns everything that comes back. */
  sendRaw(bytes: string): Promise<string>;
  close(): Promise<void>;
}

/** A real server on a free port of this machine. */
export async function startServer(options: Partial<HttpServerOptions>, wanted = 0): Promise<RunningServer> {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const log = createLog({ level: 'debug', destination });
  const defaults = { channels: [], health: [], metrics: createMetrics(), lingerMs: 0 };
  const server = createHttpServer({ ...defaults, log, ...options });
  const { port } = await server.listen(wanted, '127.0.0.1');
  return {
    port,
    lines,
    send: (request, body) => send({ host: '127.0.0.1', port, ...request }, body),
    sendRaw: (bytes) => sendRaw(port, bytes),
    close: () => server.close(),
  };
}

function send(options: RequestOptions, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}
