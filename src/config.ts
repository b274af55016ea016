import { z } from 'zod';
import { YibaoError } from './errors';

/** How WeChat and the bot speak: chosen here, never by a request. */
export type MessageMode = 'plain' | 'compatible' | 'secure';

/** One WeChat account: an official account or a mini program. */
export interface AccountConfig {
  readonly appId: string;
  readonly appSecret?: string;
  readonly token: string;
  readonly mode: MessageMode;
  readonly aesKey?: string;
  readonly previousAesKey?: string;
  readonly originalId?: string;
  readonly certified: boolean;
}

export type StoreConfig =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'redis'; readonly url: string }
  | {
      readonly kind: 'redis-cluster';
      /** Whole addresses, with user, password and TLS. */
      readonly nodes: readonly string[];
    };

/** Everything the environment decides, validated. Holds secrets: never log it. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  readonly store: StoreConfig;
  /** Unset: the REST API answers this machine only. */
  readonly apiToken?: string;
  /** 32 bytes that encrypt conversations at rest; unset: they are stored readable. */
  readonly dataKey?: Buffer;
  /** Messages of one REST conversation that close together are one question; 0: none are. */
  readonly burstWindowMs: number;
  readonly wechatApiBaseUrl: string;
  readonly officialAccount?: AccountConfig;
  readonly miniProgram?: AccountConfig;
  /** The official account is a made-up one whose other end the simulator page plays. */
  readonly simulator: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string();
const matching = (pattern: RegExp, expected: string) => text.regex(pattern, expected);
const oneOf = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` });

/** WeChat shows EncodingAESKey as 43 characters of base64 without its padding. */
const aesKey = matching(/^[A-Za-z0-9+/]{43}$/, 'must be the 43 letters and digits WeChat calls EncodingAESKey');
const printable = matching(/^[\x21-\x7e]{1,256}$/, 'must be 1 to 256 visible ASCII characters');
const httpUrl = matching(/^https?:\/\/[^\s/?#]+[^\s?#]*$/, 'must be an http(s) address');
const redisUrl = text.refine(
  (url) => /^rediss?:\/\/\S+$/.test(url) && URL.canParse(url),
  'must look like redis://host:6379/0 or rediss://user:password@host:6380',
);
const hostAndPort = /^(?:[\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}$/;

/** The variables of one account, each behind `WECHAT_OA_` (the official account) or `WECHAT_MP_` (the mini program). */
const accountSchema = z.object({
  /** AppID, from the account's "basic configuration" page. Setting it switches the account on. */
  APP_ID: printable.optional(),
  /** AppSecret: needed for calls to WeChat (customer-service messages, mini-program sessions). */
  APP_SECRET: printable.optional(),
  /** The token typed into WeChat's server configuration; signs every request. */
  TOKEN: printable.optional(),
  /** EncodingAESKey: needed in compatible and secure mode. */
  AES_KEY: aesKey.optional(),
  /** The EncodingAESKey before the last change: still accepted while WeChat switches over. */
  PREVIOUS_AES_KEY: aesKey.optional(),
  /** Encryption of messages, as chosen in WeChat's console. Default: secure with an AES key, else plain. */
  MODE: oneOf('plain', 'compatible', 'secure').optional(),
  /** The account's `gh_…` id: messages meant for another account are refused. */
  ORIGINAL_ID: matching(/^gh_\w{1,32}$/, 'must look like gh_0123456789ab').optional(),
  /** on: a certified account, which may send customer-service messages. Default: off. */
  CERTIFIED: oneOf('on', 'off').optional(),
});

const environmentSchema = z.object({
  /** TCP port to listen on; 0 takes a free one. Default: 3000. */
  PORT: text
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'must be a number up to 65535')
    .optional(),
  /** Address to listen on. Default: 0.0.0.0 when somebody outside is meant to reach the bot (an account, an API token or production), else 127.0.0.1. */
  HOST: matching(/^[\w.:-]{1,253}$/, 'must be a host name or an IP address').optional(),
  /** Default: development. Production switches the simulator off. */
  NODE_ENV: oneOf('development', 'production', 'test').optional(),
  /** Least serious line that is logged. Default: info. */
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').optional(),
  /** One Redis. Unset: the embedded store, which forgets everything when the process ends. */
  REDIS_URL: redisUrl.optional(),
  /** Seeds of a Redis Cluster, `host:port,host:port`. REDIS_URL beside it supplies user, password and TLS. */
  REDIS_CLUSTER_NODES: text
    .refine(
      (list) => list.split(',').every((node) => hostAndPort.test(node.trim())),
      'must look like host:6379,host:6379',
    )
    .optional(),
  /** Bearer token of the REST API. Unset: the API answers this machine only. */
  API_TOKEN: printable.optional(),
  /** 32 random bytes (64 hexadecimal digits, or base64) that encrypt conversations in the store. Unset: no encryption. */
  DATA_KEY: matching(
    /^(?:[\da-fA-F]{64}|[A-Za-z0-9+/]{43}=?)$/,
    'must be 32 bytes as 64 hexadecimal digits or base64',
  ).optional(),
  /** REST messages of one conversation at most this many milliseconds apart are one question, and the answer to the last is the answer to all: for clients that show only the latest answer. 0 to 10000. Default: 0, off. */
  BURST_WINDOW_MS: text
    .refine((ms) => /^\d{1,5}$/.test(ms) && Number(ms) <= 10_000, 'must be a number up to 10000')
    .optional(),
  /** Where WeChat's own API is called. Default: https://api.weixin.qq.com */
  WECHAT_API_BASE_URL: httpUrl.optional(),
  /** The phone simulator at /simulator. Default: on while no account is configured, outside production. */
  SIMULATOR: oneOf('on', 'off').optional(),
});

type Variables = z.infer<typeof environmentSchema>;
type AccountVariables = z.infer<typeof accountSchema>;
type Given = Readonly<Record<string, string>>;
type Problem = readonly [variable: string, what: string];
type Random = (bytes: number) => Buffer;

const ACCOUNTS = ['WECHAT_OA_', 'WECHAT_MP_'] as const;

/** Every variable the bot reads, in the order they are documented. */
export const VARIABLES: readonly string[] = [
  ...Object.keys(environmentSchema.shape),
  ...ACCOUNTS.flatMap((prefix) => Object.keys(accountSchema.shape).map((name) => prefix + name)),
];

/**
 * Reads and validates the environment. `random(n)` gives n random bytes, for the simulator's made-up account.
 * @throws YibaoError invalid-config naming every wrong variable at once, and none of their values
 */
export function readConfig(environment: Environment, random: Random): Config {
  const given = withoutBlanks(environment);
  const [official, mini] = ACCOUNTS.map((prefix) => withoutPrefix(given, prefix));
  const main = environmentSchema.safeParse(given);
  const oa = accountSchema.safeParse(official);
  const mp = accountSchema.safeParse(mini);
  const problems = [
    ...faultyValues(main, ''),
    ...faultyValues(oa, 'WECHAT_OA_'),
    ...faultyValues(mp, 'WECHAT_MP_'),
    ...contradictions(given),
  ];
  if (!main.success || !oa.success || !mp.success || problems.length > 0) throw invalidConfig(problems);
  return toConfig(main.data, accountConfig(oa.data), accountConfig(mp.data), random);
}

/** A variable set to nothing (`API_TOKEN=`, as compose files write it) is not set. */
function withoutBlanks(environment: Environment): Given {
  const entries = Object.entries(environment).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function withoutPrefix(given: Given, prefix: string): Given {
  const own = Object.entries(given).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** Our own messages stand in the schemas, so no issue repeats a value. */
function faultyValues(parsed: z.ZodSafeParseResult<unknown>, prefix: string): Problem[] {
  return (parsed.error?.issues ?? []).map((issue) => [prefix + issue.path.join('.'), issue.message]);
}

function contradictions(given: Given): Problem[] {
  const accounts = ACCOUNTS.flatMap((prefix) => {
    const problems = accountProblems(withoutPrefix(given, prefix));
    return problems.map(([name, what]): Problem => [prefix + name, what]);
  });
  return [...accounts, ...simulatorProblems(given)];
}

function accountProblems(given: Given): Problem[] {
  const unknown = Object.keys(given).filter((name) => !(name in accountSchema.shape));
  const misspelled = unknown.map((name): Problem => [name, 'is not a variable of yibao; see .env.example']);
  return [...misspelled, ...(given.APP_ID === undefined ? strayVariables(given, unknown) : missingVariables(given))];
}

/** Half an account would silently start the simulator instead. */
function strayVariables(given: Given, unknown: readonly string[]): Problem[] {
  const stray = Object.keys(given).filter((name) => !unknown.includes(name));
  return stray.map((name) => [name, 'has no effect while the APP_ID is not set']);
}

function missingVariables(given: Given): Problem[] {
  const encrypted = given.MODE === 'compatible' || given.MODE === 'secure' || given.PREVIOUS_AES_KEY !== undefined;
  const required: readonly (readonly [name: string, needed: boolean, what: string])[] = [
    ['TOKEN', true, 'is required with an APP_ID'],
    ['AES_KEY', encrypted, 'is required in compatible and secure mode and beside a PREVIOUS_AES_KEY'],
    ['APP_SECRET', given.CERTIFIED === 'on', 'is required for a certified account'],
  ];
  return required.filter(([name, needed]) => needed && given[name] === undefined).map(([name, , what]) => [name, what]);
}

function simulatorProblems(given: Given): Problem[] {
  if (given.SIMULATOR !== 'on') return [];
  const problems: Problem[] = [];
  if (given.NODE_ENV === 'production') problems.push(['SIMULATOR', 'cannot be on in production']);
  if (ACCOUNTS.some((prefix) => given[`${prefix}APP_ID`])) {
    problems.push(['SIMULATOR', 'cannot be on while an account is configured']);
  }
  return problems;
}

function invalidConfig(problems: readonly Problem[]): YibaoError {
  const lines = problems.map(([variable, what]) => `  ${variable} ${what}`);
  return new YibaoError('invalid-config', `The environment is not usable:\n${lines.join('\n')}`);
}

function toConfig(variables: Variables, oa: AccountConfig | null, mp: AccountConfig | null, random: Random): Config {
  const environment = variables.NODE_ENV ?? 'development';
  const hasAccount = oa !== null || mp !== null;
  const simulator = !hasAccount && environment !== 'production' && variables.SIMULATOR !== 'off';
  const outside = hasAccount || variables.API_TOKEN !== undefined || environment === 'production';
  const key = variables.DATA_KEY;
  return {
    environment,
    host: variables.HOST ?? (outside ? '0.0.0.0' : '127.0.0.1'),
    port: Number(variables.PORT ?? 3000),
    logLevel: variables.LOG_LEVEL ?? 'info',
    store: storeConfig(variables),
    burstWindowMs: Number(variables.BURST_WINDOW_MS ?? 0),
    wechatApiBaseUrl: (variables.WECHAT_API_BASE_URL ?? 'https://api.weixin.qq.com').replace(/\/+$/, ''),
    simulator,
    ...withoutUndefined({
      apiToken: variables.API_TOKEN,
      dataKey: key && Buffer.from(key, key.length === 64 ? 'hex' : 'base64'),
      officialAccount: (simulator ? demoAccount(random) : oa) ?? undefined,
      miniProgram: mp ?? undefined,
    }),
  };
}

function storeConfig({ REDIS_URL: url, REDIS_CLUSTER_NODES: nodes }: Variables): StoreConfig {
  if (nodes !== undefined) {
    const access = accessOf(url ?? 'redis://any');
    return { kind: 'redis-cluster', nodes: nodes.split(',').map((node) => access + node.trim()) };
  }
  return url === undefined ? { kind: 'embedded' } : { kind: 'redis', url };
}

/** What stands before the host in a Redis address. */
function accessOf(url: string): string {
  const { protocol, username, password } = new URL(url);
  return username === '' && password === '' ? `${protocol}//` : `${protocol}//${username}:${password}@`;
}

function accountConfig(variables: AccountVariables): AccountConfig | null {
  const { APP_ID: appId, TOKEN: token, AES_KEY: key } = variables;
  if (appId === undefined || token === undefined) return null;
  return {
    appId,
    token,
    mode: variables.MODE ?? (key === undefined ? 'plain' : 'secure'),
    certified: variables.CERTIFIED === 'on',
    ...withoutUndefined({
      appSecret: variables.APP_SECRET,
      aesKey: key,
      previousAesKey: variables.PREVIOUS_AES_KEY,
      originalId: variables.ORIGINAL_ID,
    }),
  };
}

function withoutUndefined<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined | ''> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Values]?: Exclude<Values[Name], undefined | ''> };
}

/** A new account at every start: its keys exist in this process and in the simulator page only. */
function demoAccount(random: Random): AccountConfig {
  return {
    appId: `wx${random(8).toString('hex')}`,
    appSecret: random(16).toString('hex'),
    token: random(16).toString('hex'),
    aesKey: random(32).toString('base64').slice(0, 43),
    mode: 'secure',
    originalId: `gh_${random(6).toString('hex')}`,
    certified: true,
  };
}
