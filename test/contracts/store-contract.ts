import type { Retention, Store } from '../../src/store/contract';
import { describeOutbox } from './outbox-contract';
import { addTurn, commitWith, effectNamed, increment, longRetention, stateWith, turnWith } from './store-builders';
import { describeStoreModel } from './store-model';

/** A store of a test's own, with a way to let its time pass. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Lets at least so many ms pass by the store's clock. */
  elapse(ms: number): Promise<void>;
}

/** Makes an empty store; it is closed by the suite. */
export type MakeStore = (retention: Retention) => Promise<StoreUnderTest>;

/** What every adapter promises. Run it over each of them. */
export function describeStore(name: string, makeStore: MakeStore): void {
  describe(`${name} keeps the store contract`, () => {
    const stores: Store[] = [];
    const make: MakeStore = async (retention) => {
      const made = await makeStore(retention);
      stores.push(made.store);
      return made;
    };
    const fresh = async () => (await make(longRetention)).store;
    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.close()));
    });

    describeTurns(fresh);
    describeRedelivery(fresh);
    describeRaces(fresh);
    describeExpiry(make);
    describeErasure(fresh);
    describeContents(fresh);
    describeOutbox(fresh);
    describeStoreModel(fresh);
  });
}

type Fresh = () => Promise<Store>;

function describeContents(fresh: Fresh): void {
  describe('contents', () => {
    it('keeps a content once, and makes its bundle only then', async () => {
      const { contents } = await fresh();
      const made: string[] = [];
      const bundle = (text: string) => async () => {
        made.push(text);
        return text;
      };
      expect(await contents.read('sha256:1')).toBeNull();
      await contents.keep('sha256:1', bundle('first'));
      await contents.keep('sha256:1', bundle('second'));
      await contents.keep('sha256:2', bundle('other'));
      expect([await contents.read('sha256:1'), await contents.read('sha256:2')]).toEqual(['first', 'other']);
      expect(made).toEqual(['first', 'other']);
    });

    it('outlives the conversations that were worded with it', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1');
      await store.contents.keep('sha256:1', async () => 'bundle');
      await store.erase('c1');
      expect(await store.contents.read('sha256:1')).toBe('bundle');
    });
  });
}

function describeTurns(fresh: Fresh): void {
  describe('open, commit and read', () => {
    it('answers ping', async () => {
      await expect((await fresh()).ping()).resolves.toBeUndefined();
    });

    it('knows nothing of a new conversation', async () => {
      const store = await fresh();
      expect(await store.open('c1', 'm1')).toEqual({ version: 0, state: null, turn: null });
      expect(await store.read('c1')).toBeNull();
    });

    it('gives back what was committed, one version further each time', async () => {
      const store = await fresh();
      const state = stateWith({ frames: [{ intent: 'refund.process', slots: { region: '嘉兴市' }, unknown: [] }] });
      expect(await store.commit(commitWith({ state }))).toEqual({ kind: 'committed' });
      expect(await store.open('c1', 'm2')).toEqual({ version: 1, state, turn: null });
      await addTurn(store, 'c1', 'm2');
      expect((await store.open('c1', 'm3')).version).toBe(2);
    });

    it('reads the transcript oldest first, no longer than retention allows', async () => {
      const store = await fresh();
      for (const id of ['1', '2', '3', '4', '5', '6', '7']) await addTurn(store, 'c1', id);
      const read = await store.read('c1');
      expect(read?.turns.map((turn) => turn.messageId)).toEqual(['3', '4', '5', '6', '7']);
      expect(read?.state).toEqual(stateWith());
    });

    it('keeps its own copy: changing an object afterwards changes nothing stored', async () => {
      const store = await fresh();
      const shared: Record<string, string> = { region: '嘉兴市' };
      await store.commit(commitWith({ state: stateWith({ shared }) }));
      shared.region = '杭州市';
      const first = await store.open('c1', 'm1');
      expect(first.state?.shared).toEqual({ region: '嘉兴市' });
      Object.assign(first.state ?? {}, { turns: 99 });
      expect((await store.open('c1', 'm1')).state?.turns).toBe(0);
    });

    it('keeps a state of a megabyte whole', async () => {
      const store = await fresh();
      const state = stateWith({ previousText: '医保'.repeat(170_000) });
      await store.commit(commitWith({ state }));
      expect((await store.open('c1', 'm2')).state).toEqual(state);
    });

    it.each([
      '𠮷野家👨‍👩‍👧',
      'line\nbreak\u0000nul',
      '"quotes" \\ and {braces} : . /',
      'lone \ud800 surrogate',
      '__proto__',
    ])('takes %j for an id and for text', async (odd) => {
      const store = await fresh();
      const turn = turnWith({ messageId: odd, said: odd });
      const effects = [effectNamed(odd)];
      await store.commit(commitWith({ conversationId: odd, messageId: odd, turn, effects }));
      expect((await store.open(odd, odd)).turn).toEqual(turn);
      const [item] = await store.outbox.claim(1, 1000, 1000);
      expect(item).toEqual({ id: `${odd}:0`, conversationId: odd, effect: effects[0], attempts: 0 });
      expect(await store.erase(odd)).toBe(true);
      expect(await store.read(odd)).toBeNull();
    });
  });
}

function describeRedelivery(fresh: Fresh): void {
  describe('redelivery', () => {
    it('returns the stored turn byte for byte from open', async () => {
      const store = await fresh();
      const turn = turnWith({
        dialogue: { status: 'asking', intent: 'a', slots: { z: 1, a: '二', b: true }, asking: 'a' },
      });
      await store.commit(commitWith({ turn }));
      const { turn: stored } = await store.open('c1', 'm1');
      expect(JSON.stringify(stored)).toBe(JSON.stringify(turn));
    });

    it('answers a repeated commit with the first turn and moves nothing', async () => {
      const store = await fresh();
      await store.commit(commitWith({ effects: [effectNamed('once')] }));
      const again = commitWith({
        state: stateWith({ turns: 9 }),
        turn: turnWith({ said: 'other' }),
        effects: [effectNamed('twice')],
      });
      expect(await store.commit(again)).toEqual({ kind: 'duplicate', turn: turnWith() });
      expect(await store.commit({ ...again, version: 1 })).toEqual({ kind: 'duplicate', turn: turnWith() });
      expect(await store.open('c1', 'm2')).toEqual({ version: 1, state: stateWith(), turn: null });
      expect((await store.read('c1'))?.turns).toHaveLength(1);
      expect((await store.outbox.claim(10, 1000, 1000)).map((item) => item.effect)).toEqual([effectNamed('once')]);
    });

    it('still knows an earlier message after later ones', async () => {
      const store = await fresh();
      for (const id of ['m1', 'm2', 'm3']) await addTurn(store, 'c1', id);
      expect((await store.open('c1', 'm1')).turn?.messageId).toBe('m1');
      expect(await addTurn(store, 'c1', 'm2')).toMatchObject({ kind: 'duplicate', turn: { messageId: 'm2' } });
    });

    it('keeps two people apart who have the same message id', async () => {
      const store = await fresh();
      const [one, two] = [turnWith({ said: 'one' }), turnWith({ said: 'two' })];
      await store.commit(commitWith({ conversationId: 'c1', turn: one, effects: [effectNamed('one')] }));
      expect((await store.open('c2', 'm1')).turn).toBeNull();
      const other = commitWith({ conversationId: 'c2', turn: two, effects: [effectNamed('two')] });
      expect(await store.commit(other)).toEqual({ kind: 'committed' });
      expect((await store.open('c1', 'm1')).turn?.said).toBe('one');
      expect((await store.open('c2', 'm1')).turn?.said).toBe('two');
      expect(await store.outbox.claim(10, 1000, 1000)).toHaveLength(2);
    });
  });
}

function describeRaces(fresh: Fresh): void {
  describe('concurrent commits', () => {
    it('refuses a version that is not the current one, and leaves nothing of it', async () => {
      const store = await fresh();
      await store.commit(commitWith());
      for (const version of [0, 2]) {
        const late = commitWith({ messageId: 'm2', version, effects: [effectNamed('late')] });
        expect(await store.commit(late)).toEqual({ kind: 'conflict' });
      }
      expect(await store.open('c1', 'm2')).toEqual({ version: 1, state: stateWith(), turn: null });
      expect(await store.outbox.claim(10, 1000, 1000)).toEqual([]);
    });

    it('lets exactly one of many win', async () => {
      const store = await fresh();
      const ids = Array.from({ length: 20 }, (_, index) => `m${index}`);
      const results = await Promise.all(ids.map((messageId) => store.commit(commitWith({ messageId }))));
      expect(results.filter((result) => result.kind === 'committed')).toHaveLength(1);
      expect(results.filter((result) => result.kind === 'conflict')).toHaveLength(19);
    });

    it('commits one message once however many bring it', async () => {
      const store = await fresh();
      const results = await Promise.all(Array.from({ length: 20 }, () => store.commit(commitWith())));
      expect(results.filter((result) => result.kind === 'committed')).toHaveLength(1);
      expect(results.filter((result) => result.kind === 'duplicate')).toHaveLength(19);
    });

    it('loses no increment of parallel writers that read again on a conflict', async () => {
      const store = await fresh();
      const ids = Array.from({ length: 16 }, (_, index) => `m${index}`);
      const conflicts = await Promise.all(ids.map((id) => increment(store, 'c1', id)));
      expect((await store.open('c1', 'x')).state?.turns).toBe(16);
      expect(conflicts.some((count) => count > 0)).toBe(true);
    });
  });
}

function describeExpiry(make: MakeStore): void {
  describe('expiry', () => {
    it('forgets an idle conversation', async () => {
      const { store, elapse } = await make({ ...longRetention, conversationMs: 60 });
      await store.commit(commitWith());
      await elapse(60);
      expect(await store.open('c1', 'm2')).toEqual({ version: 0, state: null, turn: null });
      expect(await store.read('c1')).toBeNull();
    });

    it('answers a redelivery still when the conversation is forgotten', async () => {
      const { store, elapse } = await make({ ...longRetention, conversationMs: 60 });
      await store.commit(commitWith());
      await elapse(60);
      expect((await store.open('c1', 'm1')).turn).toEqual(turnWith());
      expect(await store.commit(commitWith())).toEqual({ kind: 'duplicate', turn: turnWith() });
    });

    it('starts the time anew with every turn', async () => {
      const { store, elapse } = await make({ ...longRetention, conversationMs: 1500 });
      for (const id of ['m1', 'm2', 'm3', 'm4']) {
        await addTurn(store, 'c1', id);
        await elapse(600);
      }
      expect((await store.read('c1'))?.turns).toHaveLength(4);
    });

    it('forgets stored answers, each in its time, and keeps the conversation', async () => {
      const { store, elapse } = await make({ ...longRetention, turnMs: 1200 });
      await addTurn(store, 'c1', 'm1');
      await elapse(800);
      await addTurn(store, 'c1', 'm2');
      await elapse(400);
      expect(await store.open('c1', 'm1')).toEqual({ version: 2, state: stateWith(), turn: null });
      expect((await store.open('c1', 'm2')).turn?.messageId).toBe('m2');
      expect(await store.commit(commitWith({ version: 0 }))).toEqual({ kind: 'conflict' });
      await elapse(800);
      expect((await store.open('c1', 'm2')).turn).toBeNull();
      expect(await store.commit(commitWith({ version: 2 }))).toEqual({ kind: 'committed' });
    });
  });
}

function describeErasure(fresh: Fresh): void {
  describe('erase', () => {
    it('removes state, transcript, stored answers and effects, waiting, leased and buried', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('buried'), effectNamed('leased')]);
      const [first] = await store.outbox.claim(2, 60_000, 1000);
      if (first === undefined) throw new Error('nothing claimed');
      await store.outbox.bury(first, 'refused');
      await addTurn(store, 'c1', 'm2', [effectNamed('waiting')]);
      expect(await store.erase('c1')).toBe(true);
      expect(await store.open('c1', 'm1')).toEqual({ version: 0, state: null, turn: null });
      expect(await store.read('c1')).toBeNull();
      expect(await store.outbox.claim(10, 1000, 1_000_000)).toEqual([]);
      expect(await store.outbox.buried(10)).toEqual([]);
      expect(await store.erase('c1')).toBe(false);
    });

    it('touches nobody else', async () => {
      const store = await fresh();
      const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
      for (const id of people) await addTurn(store, id, 'm1', [effectNamed(id)]);
      const [erased, others] = [people.slice(0, 10), people.slice(10)];
      for (const id of erased) expect(await store.erase(id)).toBe(true);
      const left = await store.outbox.claim(1000, 1000, 1000);
      expect(left.map((item) => item.conversationId).sort()).toEqual([...others].sort());
      for (const id of people) expect((await store.open(id, 'm1')).version).toBe(erased.includes(id) ? 0 : 1);
    });

    it('turns a commit on what was erased into a conflict', async () => {
      const store = await fresh();
      await store.commit(commitWith());
      await store.erase('c1');
      expect(await store.commit(commitWith({ messageId: 'm2', version: 1 }))).toEqual({ kind: 'conflict' });
      expect(await store.commit(commitWith({ messageId: 'm2', version: 0 }))).toEqual({ kind: 'committed' });
    });

    it('does not let a worker bring an erased item back', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('a'), effectNamed('b'), effectNamed('c')]);
      const [a, b, c] = await store.outbox.claim(3, 1000, 1000);
      if (!a || !b || !c) throw new Error('nothing claimed');
      await store.erase('c1');
      await store.outbox.postpone(a, 0);
      await store.outbox.bury(b, 'refused');
      await store.outbox.acknowledge(c);
      expect(await store.outbox.claim(10, 1000, 1_000_000)).toEqual([]);
      expect(await store.outbox.buried(10)).toEqual([]);
      expect(await store.erase('c1')).toBe(false);
    });
  });
}
