import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, ChannelRequest, Route } from '../../src/channels/contract';
import { YibaoError } from '../../src/errors';
import { type RunningServer, startServer } from './start-server';

let server: RunningServer;
const seen: ChannelRequest[] = [];

const route = (fields: Partial<Route>): Route => ({
  method: 'POST',
  path: '/echo',
  bodyLimit: 100,
  async handle(request) {
    seen.push(request);
    return { status: 200, body: request.body.toString() };
  },
  ...fields,
});

const channel: Channel = {
  name: 'test',
  routes: [
    route({}),
    route({ method: 'GET', path: '/people/:id' }),
    route({ method: 'DELETE', path: '/people/:id' }),
    route({ path: '/here', openTo: 'this-machine' }),
    route({
      path: '/markup',
      handle: async () => ({ status: 200, headers: { 'Content-Type': 'application/xml' }, body: '<xml/>' }),
    }),
    route({ path: '/refused', handle: async () => Promise.reject(new YibaoError('bad-signature', 'No.')) }),
    route({ path: '/away', handle: async () => Promise.reject(new YibaoError('store-unavailable', 'Later.')) }),
    route({ path: '/broken', handle: async () => Promise.reject(new TypeError('13800138000 said secret things')) }),
  ],
};

const errorId = (body: string) => JSON.parse(body).error.id;

beforeAll(async () => {
  server = await startServer({ channels: [channel] });
});
afterAll(() => server.close());
beforeEach(() => {
  seen.length = 0;
});

describe('routes', () => {
  it('hand over the raw request', async () => {
    const answer = await server.send(
      { method: 'POST', path: '/echo?a=1&b=%E4%BD%A0', headers: { 'X-Thing': 'y' } },
      '你好',
    );
    expect(answer).toMatchObject({ status: 200, body: '你好' });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(seen[0]).toMatchObject({
      method: 'POST',
      path: '/echo',
      query: { a: '1', b: '你' },
      headers: { 'x-thing': 'y' },
    });
  });

  it('decode parameters', async () => {
    await server.send({ method: 'DELETE', path: '/people/%E5%BC%A0%2F3' });
    expect(seen[0]?.params).toEqual({ id: '张/3' });
  });

  it('keep the type the channel names, even for what looks like HTML', async () => {
    const answer = await server.send({ method: 'POST', path: '/markup' });
    expect(answer.headers['content-type']).toBe('application/xml');
  });

  it('answer HEAD like GET without a body', async () => {
    const answer = await server.send({ method: 'HEAD', path: '/healthz' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('bad requests', () => {
  it('get 413 for a body longer than the route takes, announced or not', async () => {
    const announced = await server.send({ method: 'POST', path: '/echo' }, 'x'.repeat(101));
    const streamed = await server.send(
      { method: 'POST', path: '/echo', headers: { 'Transfer-Encoding': 'chunked' } },
      'x'.repeat(101),
    );
    expect([announced.status, streamed.status, errorId(announced.body)]).toEqual([413, 413, 'body-too-large']);
    expect(seen).toEqual([]);
  });

  it('get 413 before the body has been sent', async () => {
    const received = await server.sendRaw('POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n');
    expect(received).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['GET', '/nowhere', 404, 'not-found'],
    ['GET', '/echo', 405, 'method-not-allowed'],
    ['OPTIONS', '/echo', 405, 'method-not-allowed'],
    ['PROPFIND', '/echo', 405, 'method-not-allowed'],
    ['TRACE', '/healthz', 405, 'method-not-allowed'],
    ['GET', '/people/%E4%BD', 400, 'bad-request'],
    ['GET', '/people/a%00b', 400, 'bad-request'],
    ['GET', '/people/a?x=%zz', 400, 'bad-request'],
    ['GET', '/people/a?x=1&x=2', 400, 'bad-request'],
  ])('%s %s is %i %s', async (method, path, status, id) => {
    const answer = await server.send({ method, path });
    expect([answer.status, errorId(answer.body)]).toEqual([status, id]);
    expect(seen).toEqual([]);
  });

  it('learn the allowed methods from a 405', async () => {
    const answer = await server.send({ method: 'PUT', path: '/people/1' });
    expect(answer.headers.allow).toBe('DELETE, GET, HEAD');
  });

  it('may not be compressed', async () => {
    const answer = await server.send({ method: 'POST', path: '/echo', headers: { 'Content-Encoding': 'gzip' } }, 'x');
    expect([answer.status, errorId(answer.body)]).toEqual([415, 'unsupported-media-type']);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'a header without end',
      `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 /,
    ],
    [
      'two lengths',
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'length and chunks',
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'an expectation',
      'GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 417 /,
    ],
  ])('%s gets a 4xx', async (_name, bytes, expected) => {
    expect(await server.sendRaw(bytes)).toMatch(expected);
  });
});

describe('the error page', () => {
  it('shows our own errors', async () => {
    const answer = await server.send({ method: 'POST', path: '/refused' });
    expect(answer.status).toBe(401);
    expect(answer.body).toBe('{"error":{"id":"bad-signature","message":"No."}}');
  });

  it('says when to try again', async () => {
    const answer = await server.send({ method: 'POST', path: '/away' });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
  });

  it('masks what nobody foresaw and logs it under the id it tells', async () => {
    const answer = await server.send({ method: 'POST', path: '/broken' });
    const { id, message } = JSON.parse(answer.body).error;
    expect([answer.status, id]).toEqual([500, 'internal']);
    expect(message).not.toContain('secret');
    expect(message).toContain(answer.headers['x-request-id']);
    const line = server.lines.find(
      ({ msg, requestId }) => msg === 'request failed' && requestId === answer.headers['x-request-id'],
    );
    expect(line).toMatchObject({ level: 'error', err: { type: 'TypeError', message: '[phone] said secret things' } });
  });
});

describe('routes of this machine only', () => {
  it('answer a direct request', async () => {
    const answer = await server.send({ method: 'POST', path: '/here', headers: { Host: 'localhost:3000' } });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['forwarded by a proxy', { 'X-Forwarded-For': '203.0.113.7' }],
    ['of a browser that was told another name', { Host: 'evil.example' }],
    ['that only looks local', { Host: 'localhost.evil.example' }],
  ])('refuse a request %s', async (_name, headers) => {
    const answer = await server.send({ method: 'POST', path: '/here', headers });
    expect([answer.status, errorId(answer.body)]).toEqual([403, 'forbidden']);
    expect(seen).toEqual([]);
  });
});

describe('every response', () => {
  it.each(['/healthz', '/nowhere', '/metrics'])('%s carries the safety headers', async (path) => {
    const { headers } = await server.send({ path });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
    });
  });

  it('keeps a harmless request id and replaces any other', async () => {
    const kept = await server.send({ path: '/healthz', headers: { 'X-Request-Id': 'proxy-12345' } });
    const replaced = await server.send({ path: '/healthz', headers: { 'X-Request-Id': '{"a":1}' } });
    expect(kept.headers['x-request-id']).toBe('proxy-12345');
    expect(replaced.headers['x-request-id']).toMatch(/^[a-p-]{36}$/);
  });

  it('is logged by its route, without path, query or body', async () => {
    const answer = await server.send({ path: '/people/openid-of-somebody?signature=of-wechat' });
    const line = server.lines.find(({ requestId }) => requestId === answer.headers['x-request-id']);
    expect(line).toMatchObject({ method: 'GET', route: '/people/:id', status: 200, ms: expect.any(Number) });
    expect(JSON.stringify(server.lines)).not.toMatch(/openid-of-somebody|of-wechat/);
  });
});

describe('health', () => {
  it('is ready when every check passes, and says which does not', async () => {
    const broken = { name: 'store', check: () => Promise.reject(new Error('down')) };
    const fine = { name: 'model', check: async () => {} };
    const one = await startServer({ health: [fine] });
    const two = await startServer({ health: [fine, broken] });
    const [ready, notReady] = [await one.send({ path: '/readyz' }), await two.send({ path: '/readyz' })];
    await Promise.all([one.close(), two.close()]);
    expect([ready.status, ready.body]).toEqual([200, '{"status":"ready","checks":{"model":"ok"}}']);
    expect([notReady.status, JSON.parse(notReady.body).checks]).toEqual([503, { model: 'ok', store: 'failing' }]);
  });

  it('counts requests by route', async () => {
    await server.send({ path: '/people/1' });
    const { headers, body } = await server.send({ path: '/metrics' });
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(/yibao_http_request_seconds_count\{method="GET",route="\/people\/:id",status="200"\} \d+/);
  });
});

describe('pages', () => {
  const directory = mkdtempSync(join(tmpdir(), 'yibao-web-'));
  let pages: RunningServer;

  beforeAll(async () => {
    mkdirSync(join(directory, 'site', 'assets'), { recursive: true });
    writeFileSync(join(directory, 'secret.txt'), 'secret');
    writeFileSync(join(directory, 'site', 'simulator.html'), '<!doctype html>phone');
    writeFileSync(join(directory, 'site', 'assets', 'app-B1a2C3d4.js'), 'run()');
    pages = await startServer({
      channels: [channel],
      pages: { directory: join(directory, 'site'), paths: ['/simulator', '/console'] },
    });
  });
  afterAll(async () => {
    await pages.close();
    rmSync(directory, { recursive: true });
  });

  it('are served with a policy of their own', async () => {
    const answer = await pages.send({ path: '/simulator' });
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html>phone' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
  });

  it('keep hashed assets for good', async () => {
    const { status, headers } = await pages.send({ path: '/assets/app-B1a2C3d4.js' });
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(headers['content-type']).toContain('javascript');
  });

  it('have one address each', async () => {
    const [root, slash] = [await pages.send({ path: '/' }), await pages.send({ path: '/simulator/' })];
    expect([root.status, root.headers.location, slash.status, slash.headers.location]).toEqual([
      302,
      '/simulator',
      302,
      '/simulator',
    ]);
  });

  it('say so when they are not built', async () => {
    const answer = await pages.send({ path: '/console' });
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('npm run build:web');
  });

  it('take GET and HEAD only', async () => {
    const answer = await pages.send({ method: 'POST', path: '/simulator' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets',
    '/.env',
    '//secret.txt',
    '/assets/..\\..\\secret.txt',
  ])('stay inside their directory: %s', async (path) => {
    const answer = await pages.send({ path });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toBe('secret');
  });
});

describe('close', () => {
  it('finishes running requests, also on kept-alive connections, and accepts no more', async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrived: (() => void) | undefined;
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow = route({
      async handle() {
        arrived?.();
        await held;
        return { status: 200, body: 'done' };
      },
    });
    const closing = await startServer({ channels: [{ name: 'slow', routes: [slow] }] });
    const agent = new Agent({ keepAlive: true });
    const running = closing.send({ method: 'POST', path: '/echo', agent }, 'x');
    await arrival;
    const closed = closing.close();
    await expect(closing.send({ path: '/healthz' })).rejects.toThrow();
    release?.();
    const answer = await running;
    await closed;
    agent.destroy();
    expect(answer).toMatchObject({ status: 200, body: 'done', headers: { connection: 'close' } });
  });

  it('answers what was on its way when it began', async () => {
    const bodies = Array.from({ length: 100 }, (_, number) => `${number}`);
    const closing = await startServer({ channels: [channel], lingerMs: 1000 });
    const agent = new Agent({ keepAlive: true });
    const answers = bodies.map((body) => closing.send({ method: 'POST', path: '/echo', agent }, body));
    const closed = closing.close();
    expect((await Promise.all(answers)).map(({ body }) => body)).toEqual(bodies);
    await closed;
    agent.destroy();
  });

  it('is not ready meanwhile', async () => {
    const closing = await startServer({ lingerMs: 1000 });
    const closed = closing.close();
    expect((await closing.send({ path: '/readyz' })).status).toBe(503);
    await closed;
  });
});

describe('listen', () => {
  it('rejects when the port is taken', async () => {
    await expect(startServer({}, server.port)).rejects.toThrow('EADDRINUSE');
  });
});
