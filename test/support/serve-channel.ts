import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel } from '../../src/channels/contract';
import { YibaoError } from '../../src/errors';

/** A channel's routes on a real port, with nothing in between: for tests of the channel, not of `http/`. */
export async function serveChannel(channel: Channel): Promise<{ baseUrl: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? '';
    const route = channel.routes.find((candidate) => candidate.method === method && candidate.path === url.pathname);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const query = Object.fromEntries(url.searchParams);
    const body = Buffer.concat(chunks);
    try {
      if (route === undefined) throw new YibaoError('not-found', 'no such route');
      const answer = await route.handle({ method, path: url.pathname, params: {}, query, headers: {}, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      response.writeHead(error instanceof YibaoError ? error.status : 500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
