import { randomBytes } from 'node:crypto';
import { type Environment, readConfig } from '../config';
import { YibaoError } from '../errors';
import { openStore } from '../open-store';
import type { Store } from '../store/contract';
import type { Turn } from '../vocabulary';

/**
 * The stored turns of a conversation, oldest first, from the store the environment names. An id is tried as the store
 * knows it (`oa:<app id>:<openid>`, `rest:<id>`) and as REST clients do, who leave out the `rest:`.
 * @throws YibaoError bad-request with the embedded store, not-found, store-unavailable, invalid-config
 */
export const readTurns = (conversation: string, env: Environment): Promise<readonly Turn[]> =>
  withStore(env, (store) => find(store, conversation));

/** Stored turns, and the contents they were worded with, as far as these are kept. */
export interface KeptConversation {
  readonly turns: readonly Turn[];
  /** By fingerprint. */
  readonly bundles: ReadonlyMap<string, string>;
}

/** The stored turns of a conversation with what is needed to say them again. @throws YibaoError as `readTurns` does */
export const readKept = (conversation: string, env: Environment): Promise<KeptConversation> =>
  withStore(env, async (store) => {
    const turns = await find(store, conversation);
    const wanted = new Set(turns.flatMap(({ decision }) => decision?.content ?? []));
    const bundles = new Map<string, string>();
    for (const fingerprint of wanted) {
      const bundle = await store.contents.read(fingerprint);
      if (bundle !== null) bundles.set(fingerprint, bundle);
    }
    return { turns, bundles };
  });

async function withStore<Read>(env: Environment, read: (store: Store) => Promise<Read>): Promise<Read> {
  const config = readConfig(env, randomBytes);
  if (config.store.kind === 'embedded') {
    throw new YibaoError(
      'bad-request',
      'The embedded store keeps nothing once the bot ends, and shows nothing to others while it runs. Set REDIS_URL to the Redis the bot uses.',
    );
  }
  const store = openStore(config);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

async function find(store: Store, conversation: string): Promise<readonly Turn[]> {
  const found = (await store.read(conversation)) ?? (await store.read(`rest:${conversation}`));
  if (found) return found.turns;
  throw new YibaoError('not-found', `No conversation ${conversation} is stored (nor rest:${conversation}).`);
}

/** A turn by its number or its message id; the last one where none is named. @throws YibaoError not-found */
export function pickTurn(turns: readonly Turn[], name: string | undefined): Turn {
  const turn =
    name === undefined
      ? turns.at(-1)
      : (turns.find(({ number }) => String(number) === name) ?? turns.find(({ messageId }) => messageId === name));
  if (turn) return turn;
  const stored = turns.map(({ number }) => number).join(', ');
  throw new YibaoError(
    'not-found',
    `There is no turn ${name ?? ''} in this conversation. Stored: ${stored || 'none'}.`,
  );
}
