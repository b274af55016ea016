import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Brain, createTakeTurn } from '../../src/app/take-turn';
import { loadContent } from '../../src/content/load-content';
import { trainModel } from '../../src/nlu/training/train-model';
import type { TrainedModel } from '../../src/nlu/training/trained-model';
import { createUnderstander } from '../../src/nlu/understanding/create-understander';
import { createMemoryStore } from '../../src/store/memory-store';
import type { Turn } from '../../src/vocabulary';

const FIXTURE = join(__dirname, '../fixtures/content');
const CONVERSATIONS = 1000;
const RELEASES = 20;
const HOUR = 3_600_000;
const NAMES = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈'];

/** A slot of the form as one release has it; `id` is what stays the same through renames. */
interface Slot {
  readonly id: number;
  readonly name: string;
  readonly was: readonly string[];
  readonly values: readonly string[];
}

const newSlot = (id: number): Slot => ({ id, name: `slot_${id}`, was: [], values: ['jia', 'yi', 'bing'] });

const LABELS: Readonly<Record<string, string>> = { jia: '甲', yi: '乙', bing: '丙' };
const labelOf = (id: number, value: string): string => `${NAMES[id]}${LABELS[value]}`;

/** What each release changes, by turns. */
const CHANGES: readonly ((slots: readonly Slot[], release: number) => readonly Slot[])[] = [
  (slots, release) => [newSlot(24 + release), ...slots],
  (slots, release) => slots.map((slot, at) => (at % 3 === release % 3 ? renamed(slot, release) : slot)),
  (slots) => [...slots].reverse(),
  (slots, release) => slots.filter((_, at) => at !== release % slots.length),
  (slots, release) => slots.map((slot, at) => (at === release ? { ...slot, values: slot.values.slice(0, 2) } : slot)),
  (slots, release) => [...slots.slice(4), newSlot(24 + release), ...slots.slice(0, 4)],
];

const renamed = ({ name, was, ...slot }: Slot, release: number): Slot => ({
  ...slot,
  name: `slot_${slot.id}_r${release}`,
  was: [name, ...was],
});

const formOf = (slots: readonly Slot[]): string => `intent: fee.form
title: 登记
slots:
${slots
  .map(
    ({ id, name, was, values }) => `  ${name}:
    label: 第${NAMES[id]}项
    required: true
    was: [${was.join(', ')}]
    ask: [${NAMES[id]}是哪个？, ${NAMES[id]}选哪个？]
    values:
${values.map((value) => `      ${value}: { label: ${labelOf(id, value)}, says: [${labelOf(id, value)}] }`).join('\n')}
`,
  )
  .join('')}table:
  hit: first
  rows:
    - id: done
      when: otherwise
      reply: done
replies:
  done: { text: 登记好了。, brief: 登记好了。, facts: [fee-02] }
`;

describe('a thousand conversations through twenty content releases', () => {
  let directory: string;
  let trained: TrainedModel | undefined;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'yibao-releases-'));
    cpSync(FIXTURE, directory, { recursive: true });
    mkdirSync(join(directory, 'fee'), { recursive: true });
    const lines = ['我要', '帮我', '怎么', '想来', '请给我', '现在'].flatMap((before) =>
      ['登记', '登个记', '做登记', '办登记手续', '登记名字', '登记信息'].map((matter) => `${before}${matter}`),
    );
    writeFileSync(join(directory, 'fee/form.utterances.txt'), `${lines.join('\n')}\n`);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  function release(slots: readonly Slot[]): Brain {
    writeFileSync(join(directory, 'fee/form.yml'), formOf(slots));
    const loaded = loadContent(directory);
    if (loaded.kind === 'faulty') throw new Error(JSON.stringify(loaded.findings.slice(0, 3)));
    trained ??= trainModel(loaded.content.nlu);
    return { content: loaded.content, understander: createUnderstander(loaded.content.nlu, trained) };
  }

  it('restarts none, asks again for no answer that is still valid, and fails at none', async () => {
    let slots: readonly Slot[] = Array.from({ length: 24 }, (_, id) => newSlot(id));
    let brain = release(slots);
    const takeTurn = createTakeTurn({ brain: () => brain, store: createMemoryStore({ retention: RETENTION }) });
    const people = Array.from({ length: CONVERSATIONS }, (_, id) => ({
      id,
      told: new Map<number, string>(),
      says: '我要登记',
    }));
    const seen = { turns: 0, again: 0, restarts: 0, misunderstood: 0, answered: 0 };

    for (let at = 0; at <= RELEASES; at += 1) {
      for (const person of people) {
        const turn = await takeTurn({
          channel: 'rest',
          conversationId: `c${person.id}`,
          messageId: `m${at}`,
          content: { kind: 'text', text: person.says },
          receivedAt: Date.UTC(2026, 10, 21) + at * (HOUR / 60),
        });
        judge(turn, person, slots, seen);
      }
      if (at < RELEASES) {
        slots = CHANGES[at % CHANGES.length]?.(slots, at) ?? slots;
        brain = release(slots);
      }
    }
    expect(seen).toEqual({
      turns: CONVERSATIONS * (RELEASES + 1),
      again: 0,
      restarts: 0,
      misunderstood: 0,
      answered: 0,
    });
  });
});

const RETENTION = { conversationMs: HOUR, turnMs: HOUR, transcriptTurns: 200 };

interface Person {
  readonly id: number;
  /** Slot id → value told. */
  readonly told: Map<number, string>;
  says: string;
}

/** Counts what must not happen, and lets the person answer what was asked, each in an own way. */
function judge(turn: Turn, person: Person, slots: readonly Slot[], seen: Record<string, number>): void {
  const count = (what: string) => {
    seen[what] = (seen[what] ?? 0) + 1;
  };
  count('turns');
  const { status, intent, asking } = turn.dialogue;
  if (intent !== 'fee.form') count('restarts');
  if (turn.messages.some(({ text }) => /没看懂|没对上|没听懂/.test(text))) count('misunderstood');
  if (status !== 'asking') {
    count('answered');
    return;
  }
  const slot = slots.find(({ name }) => name === asking);
  if (!slot) throw new Error(`asked for ${asking}, which this release does not have`);
  const before = person.told.get(slot.id);
  if (before !== undefined && slot.values.includes(before)) count('again');
  const value = ['jia', 'yi'][(person.id + slot.id) % 2] as string;
  person.told.set(slot.id, value);
  person.says = labelOf(slot.id, value);
}
