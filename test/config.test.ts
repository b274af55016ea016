import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Environment, readConfig, VARIABLES } from '../src/config';
import { YibaoError } from '../src/errors';

const random = (bytes: number) => Buffer.alloc(bytes, 7);
const read = (environment: Environment) => readConfig(environment, random);

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const account = { WECHAT_OA_APP_ID: 'wx0123', WECHAT_OA_TOKEN: 'tokenToken' };

function complaint(environment: Environment): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof YibaoError && error.code === 'invalid-config') return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(read({})).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      store: { kind: 'embedded' },
      wechatApiBaseUrl: 'https://api.weixin.qq.com',
      simulator: true,
      officialAccount: { mode: 'secure', certified: true },
    });
  });

  it('ignores variables of others and those set to nothing', () => {
    expect(read({ HOME: '/root', API_TOKEN: '', REDIS_URL: ' ' })).toEqual(read({}));
  });

  it('gives the simulator an account that passes the rules for real ones', () => {
    const { officialAccount } = read({});
    expect(officialAccount?.aesKey).toMatch(/^[A-Za-z0-9+/]{43}$/);
    expect(Buffer.from(`${officialAccount?.aesKey}=`, 'base64')).toHaveLength(32);
    expect(
      complaint({
        WECHAT_OA_APP_ID: officialAccount?.appId,
        WECHAT_OA_TOKEN: officialAccount?.token,
        WECHAT_OA_AES_KEY: officialAccount?.aesKey,
        WECHAT_OA_ORIGINAL_ID: officialAccount?.originalId,
      }),
    ).toBe('');
  });

  it.each<[string, Environment, boolean]>([
    ['nothing set', {}, true],
    ['an API token', { API_TOKEN: 'x' }, true],
    ['production', { NODE_ENV: 'production' }, false],
    ['an official account', account, false],
    ['a mini program', { WECHAT_MP_APP_ID: 'wx1', WECHAT_MP_TOKEN: 'abc' }, false],
    ['SIMULATOR=off', { SIMULATOR: 'off' }, false],
  ])('with %s: simulator and made-up account go together', (_name, environment, on) => {
    const config = read(environment);
    expect(config.simulator).toBe(on);
    expect(config.officialAccount !== undefined).toBe(on || 'WECHAT_OA_APP_ID' in environment);
  });

  it.each<[string, Environment, string]>([
    ['nobody outside is expected', {}, '127.0.0.1'],
    ['an account is', account, '0.0.0.0'],
    ['the API has a token', { API_TOKEN: 'x' }, '0.0.0.0'],
    ['it is production', { NODE_ENV: 'production' }, '0.0.0.0'],
    ['HOST says so', { HOST: '10.0.0.1' }, '10.0.0.1'],
  ])('listens where it is meant to be reached: %s', (_name, environment, host) => {
    expect(read(environment).host).toBe(host);
  });

  it.each<[Environment, object]>([
    [{ REDIS_URL: 'redis://h:1/0' }, { kind: 'redis', url: 'redis://h:1/0' }],
    [{ REDIS_CLUSTER_NODES: 'a:1, [::1]:2' }, { kind: 'redis-cluster', nodes: ['redis://a:1', 'redis://[::1]:2'] }],
    [
      { REDIS_CLUSTER_NODES: 'a:1', REDIS_URL: 'rediss://u:p@h' },
      { kind: 'redis-cluster', nodes: ['rediss://u:p@a:1'] },
    ],
  ])('chooses the store once: %j', (environment, store) => {
    expect(read(environment).store).toEqual(store);
  });

  it('reads a whole account', () => {
    const { officialAccount } = read({
      ...account,
      WECHAT_OA_AES_KEY: KEY,
      WECHAT_OA_MODE: 'compatible',
      WECHAT_OA_CERTIFIED: 'on',
      WECHAT_OA_APP_SECRET: 's',
      WECHAT_OA_ORIGINAL_ID: 'gh_1',
    });
    expect(officialAccount).toEqual({
      appId: 'wx0123',
      token: 'tokenToken',
      mode: 'compatible',
      certified: true,
      appSecret: 's',
      aesKey: KEY,
      originalId: 'gh_1',
    });
  });

  it.each<[Environment, string]>([
    [account, 'plain'],
    [{ ...account, WECHAT_OA_AES_KEY: KEY }, 'secure'],
  ])('encrypts once there is a key: %#', (environment, mode) => {
    expect(read(environment).officialAccount?.mode).toBe(mode);
  });

  it.each(['00'.repeat(32), Buffer.alloc(32).toString('base64'), Buffer.alloc(32).toString('base64').slice(0, 43)])(
    'reads DATA_KEY %s',
    (key) => {
      expect(read({ DATA_KEY: key }).dataKey).toEqual(Buffer.alloc(32));
    },
  );

  it.each<[string, Environment, readonly string[]]>([
    [
      'several faults at once',
      { PORT: '99999', LOG_LEVEL: 'loud', REDIS_URL: 'h:1', DATA_KEY: 'short' },
      ['PORT', 'LOG_LEVEL', 'REDIS_URL', 'DATA_KEY'],
    ],
    ['half an account', { WECHAT_OA_APP_ID: 'wx1' }, ['WECHAT_OA_TOKEN']],
    ['the other half', { WECHAT_MP_TOKEN: 'abc' }, ['WECHAT_MP_TOKEN']],
    ['a misspelled variable', { ...account, WECHAT_OA_APPSECRET: 'x' }, ['WECHAT_OA_APPSECRET']],
    ['secure mode without a key', { ...account, WECHAT_OA_MODE: 'secure' }, ['WECHAT_OA_AES_KEY']],
    ['a previous key only', { ...account, WECHAT_OA_PREVIOUS_AES_KEY: KEY }, ['WECHAT_OA_AES_KEY']],
    ['certified without a secret', { ...account, WECHAT_OA_CERTIFIED: 'on' }, ['WECHAT_OA_APP_SECRET']],
    ['the simulator in production', { SIMULATOR: 'on', NODE_ENV: 'production' }, ['SIMULATOR']],
    ['the simulator beside an account', { ...account, SIMULATOR: 'on' }, ['SIMULATOR']],
    [
      'faults of both kinds',
      { PORT: 'x', WECHAT_OA_APP_ID: 'wx1', WECHAT_MP_AES_KEY: KEY },
      ['PORT', 'WECHAT_OA_TOKEN', 'WECHAT_MP_AES_KEY'],
    ],
  ])('names %s', (_name, environment, names) => {
    const lines = complaint(environment).split('\n').slice(1);
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(names);
  });

  it('never repeats a value', () => {
    const secret = fc.string({ unit: fc.constantFrom('§', 'ß', 'þ', 'ø'), minLength: 4, maxLength: 50 });
    const environments = fc.dictionary(fc.constantFrom(...VARIABLES), secret, { minKeys: 1 });
    fc.assert(
      fc.property(environments, (environment) => {
        const message = complaint(environment);
        expect(message).not.toMatch(/[§ßþø]/);
        for (const name of Object.keys(environment)) expect(message).toContain(name);
      }),
    );
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(__dirname, '..', '.env.example'), 'utf8');
  const entries = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name, value]) => [String(name), String(value)] as const,
  );

  it('names every variable once', () => {
    const names = entries.map(([name]) => name);
    expect([...names].sort()).toEqual([...VARIABLES].sort());
  });

  it('is usable as it stands', () => {
    expect(complaint(Object.fromEntries(entries))).toBe('');
  });
});
