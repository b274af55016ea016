import type { Instant } from '../vocabulary';
import type { Commit, OutboxItem, OutboxStore } from './contract';

/** An outbox in this process, with what the memory store needs besides the contract. */
export interface MemoryOutbox {
  readonly store: OutboxStore;
  /** Puts a commit's effects on the outbox; beyond the capacity the oldest items go. */
  add(commit: Commit): void;
  /** @returns whether there was anything of this conversation */
  erase(conversationId: string): boolean;
}

interface Entry {
  readonly conversationId: string;
  /** `{id, conversationId, effect}` as JSON. */
  readonly payload: string;
  /** When it is due, or when its lease ends; null once given up. */
  readonly due: Instant | null;
  /** Leases given so far: the fencing token, as in redis/postpone.lua. */
  readonly leases: number;
  readonly reason: string;
}

type Entries = Map<string, Entry>;

export function createMemoryOutbox(capacity: number): MemoryOutbox {
  const entries: Entries = new Map();
  return {
    add: (commit) => {
      for (const [index, effect] of commit.effects.entries())
        add(entries, commit, `${commit.messageId}:${index}`, effect);
      makeRoom(entries, capacity);
    },
    erase: (conversationId) => {
      const names = [...entries].filter(([, entry]) => entry.conversationId === conversationId).map(([name]) => name);
      for (const name of names) entries.delete(name);
      return names.length > 0;
    },
    store: {
      claim: async (limit, leaseMs, now) => claim(entries, limit, leaseMs, now),
      acknowledge: async (item) => void entries.delete(nameOf(item.conversationId, item.id)),
      postpone: async (item, until) => change(entries, item, { due: until }),
      bury: async (item, reason) => change(entries, item, { due: null, reason }),
      buried: async (limit) => buried(entries, limit),
    },
  };
}

function add(entries: Entries, { conversationId, now }: Commit, id: string, effect: OutboxItem['effect']): void {
  const payload = JSON.stringify({ id, conversationId, effect });
  entries.set(nameOf(conversationId, id), { conversationId, payload, due: now, leases: 0, reason: '' });
}

function makeRoom(entries: Entries, capacity: number): void {
  for (const oldest of entries.keys()) {
    if (entries.size <= capacity) return;
    entries.delete(oldest);
  }
}

function claim(entries: Entries, limit: number, leaseMs: number, now: Instant): readonly OutboxItem[] {
  const due = [...entries].filter(([, entry]) => entry.due !== null && entry.due <= now);
  const longestDueFirst = due.sort(([, a], [, b]) => Number(a.due) - Number(b.due)).slice(0, limit);
  return longestDueFirst.map(([name, entry]) => {
    entries.set(name, { ...entry, due: now + leaseMs, leases: entry.leases + 1 });
    return toItem(entry, entry.leases);
  });
}

/** Changes an item if the caller still holds the latest lease on it. */
function change(entries: Entries, item: OutboxItem, to: Partial<Entry>): void {
  const name = nameOf(item.conversationId, item.id);
  const entry = entries.get(name);
  if (entry === undefined || entry.due === null || entry.leases !== item.attempts + 1) return;
  // A buried item moves to the end: `buried` lists the newest first.
  if (to.due === null) entries.delete(name);
  entries.set(name, { ...entry, ...to });
}

function buried(entries: Entries, limit: number): readonly (OutboxItem & { readonly reason: string })[] {
  const given = [...entries.values()].filter((entry) => entry.due === null).reverse();
  return given.slice(0, limit).map((entry) => ({ ...toItem(entry, entry.leases), reason: entry.reason }));
}

function toItem(entry: Entry, attempts: number): OutboxItem {
  return { ...(JSON.parse(entry.payload) as Omit<OutboxItem, 'attempts'>), attempts };
}

/** Unambiguous: a conversation id may hold any character. */
function nameOf(conversationId: string, id: string): string {
  return JSON.stringify([conversationId, id]);
}
