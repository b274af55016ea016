import { Cluster, Redis } from 'ioredis';
import { YibaoError } from '../../errors';
import type { StoreLog } from '../store-log';
import { clusterOptions, parseNodes, parseUrl, singleOptions } from './connection-options';
import { commandName, loadScripts, type Verb } from './scripts';
import { toStoreError } from './to-store-error';

/** One Redis (`redis://`, `rediss://`) or the nodes a Redis Cluster is discovered from (URLs or `host:port`). */
export type RedisAddress = { readonly url: string } | { readonly cluster: readonly string[] };

/** What the store needs of Redis; every method throws YibaoError only. */
export interface RedisConnection {
  run(verb: Verb, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
  /** Members of a sorted set scored at most `highest`. */
  countUpTo(key: string, highest: number): Promise<number>;
  has(key: string): Promise<boolean>;
  /** Writes a text that has no end, unless there is one. */
  writeOnce(key: string, text: string): Promise<void>;
  readText(key: string): Promise<string | null>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

type Command = (...args: readonly (string | number)[]) => Promise<unknown>;

/**
 * Connects in the background and stays connected. Until the first attempt has come out one way or the other
 * commands wait for it; after that a command sent while Redis is away fails at once.
 * @throws YibaoError invalid-config for an address that is none
 */
export function connectRedis(address: RedisAddress, log: StoreLog): RedisConnection {
  const client = createClient(address);
  const outage = watch(client, log);
  const settled = client.connect().catch(() => undefined);
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    await settled;
    writeTogether(client);
    return question().catch((error: unknown) => Promise.reject(toStoreError(rootOf(error, outage.reason))));
  };
  return {
    run: (verb, keys, args) => ask(() => scriptOf(client, verb)(...keys, ...args)),
    countUpTo: (key, highest) => ask(() => client.zcount(key, '-inf', highest)),
    has: (key) => ask(() => client.exists(key)).then((count) => count === 1),
    writeOnce: (key, text) => ask(() => client.set(key, text, 'NX')).then(() => undefined),
    readText: (key) => ask(() => client.get(key)),
    ping: () => ask(() => client.ping()).then(() => undefined),
    close: () => hangUp(client),
  };
}

function createClient(address: RedisAddress): Redis | Cluster {
  const scripts = loadScripts();
  if ('url' in address) return new Redis(parseUrl(address.url).href, { ...singleOptions, scripts });
  const nodes = parseNodes(address.cluster);
  return new Cluster(nodes.startup, { ...clusterOptions(nodes.access), scripts });
}

/** What is asked in one turn of the event loop leaves in one write: every write is a call into the kernel. */
function writeTogether(client: Redis | Cluster): void {
  if (!('stream' in client) || client.stream.writableCorked > 0) return;
  const { stream } = client;
  stream.cork();
  setImmediate(() => stream.uncork());
}

function scriptOf(client: Redis | Cluster, verb: Verb): Command {
  const commands = client as unknown as Readonly<Record<string, Command | undefined>>;
  const command = commands[commandName(verb)];
  if (command === undefined) throw new YibaoError('internal', `the script ${verb} is not defined`);
  return command.bind(client);
}

interface Outage {
  reason?: Error & { readonly code?: string };
}

/** Why Redis is away (refused, unreachable, wrong password), while it is; says so once an outage. */
function watch(client: Redis | Cluster, log: StoreLog): Readonly<Outage> {
  const outage: Outage = {};
  let told = false;
  client.on('ready', () => {
    delete outage.reason;
    told = false;
  });
  client.on('error', (error: Error) => {
    outage.reason = error;
  });
  // Not every loss comes with an error: a server going down in good order just closes.
  client.on('reconnecting', () => {
    const { name = 'closed', code } = outage.reason ?? {};
    if (!told) log.warn({ error: name, code }, 'Redis is away; trying again in the background');
    told = true;
  });
  return outage;
}

/** A command that found no connection says only that; why there is none says more. Redis' own reply says it all. */
function rootOf(error: unknown, outage: unknown): unknown {
  const replied = error instanceof Error && error.name === 'ReplyError';
  return replied ? error : (outage ?? error);
}

/** Lets answers under way arrive; hangs up where there is nobody to say goodbye to. */
async function hangUp(client: Redis | Cluster): Promise<void> {
  await client.quit().catch(() => client.disconnect());
}
