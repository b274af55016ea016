import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The verbs of the store; each is the Lua script of that name, with what it takes and returns in its header. */
export type Verb = 'open' | 'commit' | 'read' | 'erase' | 'claim' | 'acknowledge' | 'postpone' | 'bury' | 'buried';

const KEY_COUNTS: Readonly<Record<Verb, number>> = {
  open: 3,
  commit: 10,
  read: 2,
  erase: 10,
  claim: 6,
  acknowledge: 6,
  postpone: 6,
  bury: 6,
  buried: 6,
};

/** What ioredis calls the script: a name no Redis command has. */
export function commandName(verb: Verb): string {
  return `yibao:${verb}`;
}

/**
 * Reads the scripts beside this file into the form ioredis defines commands from: sent whole once a connection,
 * by their SHA-1 from then on, and whole again when the server has forgotten them (restart, failover).
 */
export function loadScripts(): Record<string, { readonly lua: string; readonly numberOfKeys: number }> {
  return Object.fromEntries(
    Object.entries(KEY_COUNTS).map(([verb, numberOfKeys]) => [
      commandName(verb as Verb),
      { lua: readFileSync(join(__dirname, `${verb}.lua`), 'utf8'), numberOfKeys },
    ]),
  );
}
