import type { Config } from './config';
import { createLog, type Log } from './observability/create-log';
import type { Retention, Store } from './store/contract';
import { createDataKeyCodec } from './store/data-key';
import { createMemoryStore } from './store/memory-store';
import { createRedisStore } from './store/redis/redis-store';

const DAY_MS = 86_400_000;

/** Idle conversations go after a month; stored answers outlive WeChat's third delivery by far. */
const RETENTION: Retention = { conversationMs: 30 * DAY_MS, turnMs: DAY_MS, transcriptTurns: 200 };

/** The store a configuration names; whoever opens it closes it. Without a log it keeps its troubles to itself. */
export function openStore({ store, dataKey }: Config, log: Log = createLog({ level: 'silent' })): Store {
  if (store.kind === 'embedded') return createMemoryStore({ retention: RETENTION });
  const address = store.kind === 'redis' ? { url: store.url } : { cluster: store.nodes };
  const codec = dataKey ? { codec: createDataKeyCodec(dataKey.toString('base64')) } : {};
  return createRedisStore({ ...address, ...codec, retention: RETENTION, log });
}
