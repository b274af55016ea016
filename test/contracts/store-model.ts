import fc from 'fast-check';
import type { CommitResult, OutboxItem, Store } from '../../src/store/contract';
import { commitWith, effectNamed, stateWith, turnWith } from './store-builders';

/** The contract once more, as plainly as it can be said: no expiry, no processes, no keys. */
class Model {
  readonly conversations = new Map<string, { version: number; turns: string[] }>();
  readonly answers = new Map<string, string>();
  readonly outbox: { conversationId: string; id: string; due: number; leases: number; buried: string | null }[] = [];
  /** Every lease ever given, as the workers remember them. */
  readonly leases: OutboxItem[] = [];
  now = 1000;

  item(lease: OutboxItem) {
    return this.outbox.find((item) => item.conversationId === lease.conversationId && item.id === lease.id);
  }

  held(lease: OutboxItem) {
    const item = this.item(lease);
    return item !== undefined && item.buried === null && item.leases === lease.attempts + 1 ? item : undefined;
  }

  forget(gone: (item: { conversationId: string; id: string }) => boolean): boolean {
    const before = this.outbox.length;
    this.outbox.splice(0, before, ...this.outbox.filter((item) => !gone(item)));
    return this.outbox.length < before;
  }
}

type Step = fc.AsyncCommand<Model, Store>;
const step = (name: string, run: (model: Model, store: Store) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => name,
});

const conversation = fc.constantFrom('a', 'b', 'c', 'd');
const message = fc.constantFrom('1', '2', '3', '4', '5');
const pick = fc.nat({ max: 50 });

/** `stale`: how far the version read is behind by the time of the commit. */
const committing = fc
  .record({ id: conversation, messageId: message, stale: fc.constantFrom(0, 0, 0, 1, -1), effects: fc.nat({ max: 2 }) })
  .map(({ id, messageId, stale, effects }) =>
    step(`commit(${id}, ${messageId}, stale ${stale}, ${effects} effects)`, async (model, store) => {
      const key = `${id}/${messageId}`;
      const known = model.conversations.get(id);
      const version = (known?.version ?? 0) - stale;
      const text = `${model.answers.size}`;
      const commit = commitWith({
        conversationId: id,
        messageId,
        version,
        state: stateWith({ previousText: text }),
        turn: turnWith({ messageId, said: text }),
        effects: Array.from({ length: effects }, (_, index) => effectNamed(`${index}`)),
        now: model.now,
      });
      expect(await store.commit(commit)).toEqual(expectedCommit(model, key, messageId, stale));
      if (model.answers.has(key) || stale !== 0) return;
      model.conversations.set(id, { version: version + 1, turns: [...(known?.turns ?? []), text].slice(-5) });
      model.answers.set(key, text);
      for (let index = 0; index < effects; index += 1) {
        model.outbox.push({ conversationId: id, id: `${messageId}:${index}`, due: model.now, leases: 0, buried: null });
      }
    }),
  );

function expectedCommit(model: Model, key: string, messageId: string, stale: number): CommitResult {
  const said = model.answers.get(key);
  if (said !== undefined) return { kind: 'duplicate', turn: turnWith({ messageId, said }) };
  return { kind: stale === 0 ? 'committed' : 'conflict' };
}

const opening = fc.tuple(conversation, message).map(([id, messageId]) =>
  step(`open(${id}, ${messageId})`, async (model, store) => {
    const known = model.conversations.get(id);
    const said = model.answers.get(`${id}/${messageId}`);
    expect(await store.open(id, messageId)).toEqual({
      version: known?.version ?? 0,
      state: known === undefined ? null : stateWith({ previousText: known.turns.at(-1) ?? '' }),
      turn: said === undefined ? null : turnWith({ messageId, said }),
    });
  }),
);

const reading = conversation.map((id) =>
  step(`read(${id})`, async (model, store) => {
    const read = await store.read(id);
    expect(read?.turns.map((turn) => turn.said)).toEqual(model.conversations.get(id)?.turns);
  }),
);

const erasing = conversation.map((id) =>
  step(`erase(${id})`, async (model, store) => {
    const items = model.forget((item) => item.conversationId === id);
    const answers = [...model.answers.keys()].filter((key) => key.startsWith(`${id}/`));
    for (const key of answers) model.answers.delete(key);
    expect(await store.erase(id)).toBe(model.conversations.delete(id) || items || answers.length > 0);
  }),
);

const claiming = fc.tuple(fc.nat({ max: 8 }), fc.constantFrom(10, 1000)).map(([limit, leaseMs]) =>
  step(`claim(${limit}, ${leaseMs})`, async (model, store) => {
    const due = model.outbox.filter((item) => item.buried === null && item.due <= model.now);
    const claimed = await store.outbox.claim(limit, leaseMs, model.now);
    expect(claimed).toHaveLength(Math.min(limit, due.length));
    for (const lease of claimed) {
      const item = due.find((one) => one.conversationId === lease.conversationId && one.id === lease.id);
      expect(lease.attempts).toBe(item?.leases);
      if (item === undefined) continue;
      due.splice(due.indexOf(item), 1);
      Object.assign(item, { leases: item.leases + 1, due: model.now + leaseMs });
      model.leases.push(lease);
    }
  }),
);

const settling = fc.tuple(pick, fc.constantFrom('acknowledge', 'postpone', 'bury')).map(([position, verb]) =>
  step(`${verb}(lease ${position})`, async (model, store) => {
    const lease = model.leases[position % Math.max(1, model.leases.length)];
    if (lease === undefined) return;
    await settle(model, store, lease, verb);
    expect(await buriedReasons(store)).toEqual(model.outbox.flatMap(({ buried }) => buried ?? []).sort());
  }),
);

async function settle(model: Model, store: Store, lease: OutboxItem, verb: string): Promise<void> {
  const held = model.held(lease);
  if (verb === 'acknowledge') {
    await store.outbox.acknowledge(lease);
    model.forget((item) => item === model.item(lease));
  } else if (verb === 'postpone') {
    await store.outbox.postpone(lease, model.now + 100);
    if (held) held.due = model.now + 100;
  } else {
    const reason = `${lease.conversationId}/${lease.id}`;
    await store.outbox.bury(lease, reason);
    if (held) held.buried = reason;
  }
}

async function buriedReasons(store: Store): Promise<readonly string[]> {
  return (await store.outbox.buried(100)).map((item) => item.reason).sort();
}

const waiting = fc.constantFrom(5, 50, 500).map((ms) =>
  step(`wait(${ms})`, async (model) => {
    model.now += ms;
  }),
);

const steps = [committing, committing, opening, reading, erasing, claiming, claiming, settling, settling, waiting];

/** Runs random commands on the store and on the model, and finds the shortest history on which they differ. */
export function describeStoreModel(fresh: () => Promise<Store>): void {
  it('does what the model does on any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (history) => {
        const store = await fresh();
        await fc.asyncModelRun(() => ({ model: new Model(), real: store }), history);
      }),
      { numRuns: 60 },
    );
  });
}
