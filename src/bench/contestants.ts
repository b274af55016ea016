import { join } from 'node:path';
import type { AccountConfig } from '../config';
import { freePort } from './free-port';
import type { ServerCommand } from './server-process';
import type { ServerSettings } from './servers/server-settings';

export type ContestantName = 'stock' | 'ours' | 'floor' | 'embedded';

/** Needed to start any of the servers. */
export interface Field {
  readonly account: AccountConfig;
  readonly redisUrl: string;
  /** Text the servers we are compared with answer with. */
  readonly text: string;
  /** Holds outputs, profiles and the stock model. */
  readonly directory: string;
  readonly path: string;
  readonly core: number | null;
  readonly stop?: AbortSignal;
}

export const STOCK_MODEL = 'stock-model.json';

/** What node is started with, by server. Ours is `yibao start` and nothing else. */
const SCRIPTS: Readonly<Record<ContestantName, () => string>> = {
  stock: () => require.resolve('./servers/stock-assembly'),
  floor: () => require.resolve('./servers/floor'),
  ours: () => require.resolve('../cli'),
  embedded: () => require.resolve('../cli'),
};

export async function commandOf(
  name: ContestantName,
  field: Field,
  nodeOptions: readonly string[] = [],
): Promise<ServerCommand> {
  const port = await freePort();
  const isOurs = name === 'ours' || name === 'embedded';
  const words = isOurs ? ['start'] : [JSON.stringify(settingsOf(name, field, port))];
  return {
    name,
    port,
    args: [...nodeOptions, SCRIPTS[name](), ...words],
    env: {
      PATH: field.path,
      NODE_ENV: 'production',
      ...(isOurs ? accountEnvironment(field.account, port) : {}),
      ...(name === 'ours' ? { REDIS_URL: field.redisUrl } : {}),
    },
    ...(field.core === null ? {} : { core: field.core }),
    ...(field.stop && { stop: field.stop }),
    output: join(field.directory, `${name}.log`),
  };
}

function settingsOf(name: ContestantName, field: Field, port: number): ServerSettings {
  const { account, directory, redisUrl, text } = field;
  const { token, appId: appid, aesKey: encodingAESKey = '' } = account;
  const stock = { modelPath: join(directory, STOCK_MODEL), token, appid, encodingAESKey };
  return { port, redisUrl, text, ...(name === 'stock' ? { stock } : {}) };
}

/** The log stays at its default level: a line a request is part of the work. */
function accountEnvironment(account: AccountConfig, port: number): Record<string, string> {
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    WECHAT_OA_APP_ID: account.appId,
    WECHAT_OA_TOKEN: account.token,
    WECHAT_OA_AES_KEY: account.aesKey ?? '',
    WECHAT_OA_MODE: account.mode,
    WECHAT_OA_ORIGINAL_ID: account.originalId ?? '',
  };
}

/** A made-up account in secure mode. */
export const createAccount = (random: (bytes: number) => Buffer): AccountConfig => ({
  appId: `wx${random(8).toString('hex')}`,
  token: random(16).toString('hex'),
  aesKey: random(32).toString('base64').slice(0, 43),
  mode: 'secure',
  originalId: `gh_${random(6).toString('hex')}`,
  certified: false,
});
