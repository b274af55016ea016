import type { DialogueModel, Flow, FlowSlot } from '../../src/dialogue/model';
import { parseWhen } from '../../src/policy/condition';
import type { ConversationState, DialogueEvent, SlotValue, Understanding } from '../../src/vocabulary';

const slot = (name: string, options: Partial<FlowSlot> = {}): FlowSlot => ({
  name,
  label: name,
  required: true,
  keep: false,
  holds: options.options ? 'text' : 'number',
  was: [],
  options: [],
  ...options,
});

const reply = (name: string) => ({ kind: 'reply', reply: name, facts: [] }) as const;

const kinds = [
  { value: 'employee', label: '职工医保' },
  { value: 'resident', label: '居民医保' },
];

const restore: Flow = {
  intent: 'arrears.restore',
  title: '什么时候恢复',
  weight: 5,
  slots: [
    slot('gap_months', { keep: true }),
    slot('insurance', { keep: true, options: kinds }),
    slot('crossed', { required: parseWhen({ gap_months: '<= 3' }) }),
  ],
  points: new Map([['same_month', { name: 'same_month', rows: [], outcome: reply('same-month') }]]),
  table: {
    hit: 'unique',
    rows: [
      { id: 'short', when: parseWhen({ insurance: 'employee', gap_months: '<= 3' }), outcome: reply('short') },
      { id: 'long', when: parseWhen({ insurance: 'employee', gap_months: '> 3' }), outcome: reply('long') },
      {
        id: 'resident',
        when: parseWhen({ insurance: 'resident' }),
        outcome: { kind: 'goto', intent: 'arrears.resident', set: {} },
      },
    ],
  },
  next: { short: [{ id: 'go:refund.timeline', label: '退费要多久' }] },
};

const resident: Flow = {
  intent: 'arrears.resident',
  title: '居民断缴',
  weight: 5,
  slots: [slot('insurance', { keep: true, required: false, options: kinds })],
  points: new Map(),
  table: { hit: 'first', rows: [{ id: 'any', when: 'otherwise', outcome: reply('pay-again') }] },
  next: {},
};

const timeline: Flow = {
  intent: 'refund.timeline',
  title: '退费要多久',
  weight: 4,
  slots: [slot('said_on', { required: false, asOf: true })],
  points: new Map(),
  table: {
    hit: 'first',
    rows: [
      { id: 'old', when: parseWhen({ asOf: '< 2021-12-01' }), outcome: reply('forty-five') },
      { id: 'any', when: 'otherwise', outcome: reply('fifteen') },
    ],
  },
  next: {},
};

const remark = (intent: string, kind: 'control' | 'out-of-scope') => [intent, { intent, kind, next: {} }] as const;

export const model: DialogueModel = {
  fingerprint: 'sha256:a',
  flows: new Map([restore, resident, timeline].map((flow) => [flow.intent, flow])),
  remarks: new Map([
    remark('thanks', 'control'),
    remark('cancel', 'control'),
    remark('restart', 'control'),
    remark('human', 'control'),
    remark('repeat', 'control'),
    remark('source', 'control'),
    remark('oos.emergency', 'out-of-scope'),
    remark('oos.hospital', 'out-of-scope'),
    remark('help', 'control'),
  ]),
  queries: new Map(),
  sessionMs: 3_600_000,
};

type Said = Partial<Omit<Understanding, 'slots' | 'signals'>> & {
  readonly slots?: Readonly<Record<string, Readonly<Record<string, SlotValue>>>>;
  readonly signals?: Partial<Understanding['signals']>;
};

/** An understanding as nlu would give it; readings are said to cover the whole text. */
export function said({ slots = {}, signals = {}, ...rest }: Said): Understanding {
  const text = rest.text ?? '一句话';
  const reading = (value: SlotValue) => ({ value, text, start: 0, end: text.length });
  return {
    decision: rest.intent ? 'answer' : 'fallback',
    intent: null,
    confidence: 0.95,
    candidates: [],
    also: [],
    entities: [],
    points: {},
    answer: null,
    ...rest,
    text,
    slots: Object.fromEntries(
      Object.entries(slots).map(([intent, values]) => [
        intent,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, reading(value)])),
      ]),
    ),
    signals: { correction: false, ellipsis: false, unknown: false, refused: false, personalData: [], ...signals },
  };
}

/** The message read as an answer to the open question. */
export const answering = (intent: string, name: string, value: SlotValue): Understanding => {
  const base = said({ slots: { [intent]: { [name]: value } } });
  const reading = base.slots[intent]?.[name];
  return reading ? { ...base, answer: { kind: 'value', reading } } : base;
};

export const event = (understanding: Understanding, more: Partial<DialogueEvent> = {}): DialogueEvent => ({
  messageId: 'm',
  receivedAt: 1_000_000,
  today: '2026-11-21',
  asOf: '2026-11-21',
  input: { kind: 'utterance', understanding },
  ...more,
});

export const tap = (choiceId: string, state: ConversationState): DialogueEvent => ({
  messageId: 'tap',
  receivedAt: state.lastAt,
  today: '2026-11-21',
  asOf: '2026-11-21',
  input: { kind: 'choice', choiceId },
});
