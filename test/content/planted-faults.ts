/** One fault planted in the valid fixture content: where, what, and the rule that must find it there. */
export interface PlantedFault {
  readonly rule: string;
  readonly file: string;
  /** Text replaced; the fault stands on the line of the replacement unless `line` says otherwise. */
  readonly from: string;
  readonly to: string;
  /** Text of the line the finding must point at, after planting. */
  readonly points: string;
  /** File the finding is in, when it is not the planted one. */
  readonly foundIn?: string;
}

const GAP_TABLE = `table:
  rows:
    - id: short
      when: { gap_months: "<= 3" }
      reply: short
    - id: long
      when: { gap_months: "> 3" }
      reply: short
`;

const UP_TO_TABLE = `  gap_months: { required: true }
plain_numbers:
  - { slot: gap_months, number: 3, because: 只是个例子 }
table:
  rows:
    - id: short
      when: { gap_months: "<= 3" }`;

/** Residents are not asked, and there is no row for a length not told. */
const NOT_ASKED = UP_TO_TABLE.replace('required: true', 'required: { insurance: employee }').replace(
  '{ gap_months: "<= 3" }',
  '{ gap_months: "<= 3", insurance: [employee, resident, flexible, unknown] }',
);

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  { rule: 'yaml', file: 'fee/gap.yml', from: 'slots:\n', to: 'slots: [\n', points: 'gap_months: { required: true }' },
  {
    rule: 'duplicate-key',
    file: 'fee/gap.yml',
    from: 'title: 断缴影响',
    to: 'title: 断缴影响\ntitle: 又一个',
    points: 'title: 又一个',
  },
  {
    rule: 'unknown-key',
    file: 'fee/gap.yml',
    from: '      reply: short\n    - id: long',
    to: '      replay: short\n    - id: long',
    points: 'replay: short',
  },
  { rule: 'schema', file: 'fee/facts.yml', from: 'risk: high', to: 'risk: enormous', points: 'risk: enormous' },
  {
    rule: 'schema',
    file: 'fee/facts.yml',
    from: '{ percent: 0.05 }',
    to: '{ percent: lots }',
    points: 'percent: lots',
  },
  { rule: 'unknown-key', file: 'fee/facts.yml', from: '{ percent: 0.05 }', to: '{ parsec: 0.05 }', points: 'parsec' },
  {
    rule: 'duplicate-id',
    file: 'fee/late.yml',
    from: '- id: employee-open',
    to: '- id: employee',
    points: '- id: employee',
  },
  {
    rule: 'unknown-slot',
    file: 'fee/gap.yml',
    from: '{ gap_months: "> 3" }',
    to: '{ gap_month: "> 3" }',
    points: 'gap_month:',
  },
  {
    rule: 'unknown-value',
    file: 'fee/late.yml',
    from: 'when: { insurance: resident }',
    to: 'when: { insurance: residents }',
    points: 'residents',
  },
  { rule: 'bad-condition', file: 'fee/gap.yml', from: '"<= 3"', to: '"<= three"', points: 'three' },
  {
    rule: 'bad-condition',
    file: 'fee/late.yml',
    from: 'when: { insurance: resident }',
    to: 'when: { insurance: "< 3" }',
    points: '"< 3"',
  },
  { rule: 'undefined-slot', file: 'fee/late.yml', from: '    type: yuan\n', to: '', points: 'label: 欠费金额' },
  {
    rule: 'unknown-entity',
    file: 'fee/late.yml',
    from: '    type: yuan\n',
    to: '    entity: money\n',
    points: 'entity: money',
  },
  {
    rule: 'missing-question',
    file: 'fee/late.yml',
    from: 'ask: [晚了几天？, 大概晚了多少天？]',
    to: 'ask: [晚了几天？]',
    points: 'label: 欠费天数',
  },
  { rule: 'bad-bounds', file: 'fee/late.yml', from: 'max: 3650', to: 'max: 0', points: 'label: 欠费天数' },
  {
    rule: 'ambiguous-phrase',
    file: 'entities/insurance.yml',
    from: 'answers: [居民]',
    to: 'answers: [职工]',
    points: 'employee:',
  },
  { rule: 'bad-phrase', file: 'fee/late.yml', from: '"[单位|公司]出"', to: '"[单位|公司出"', points: '[单位|公司出' },
  {
    rule: 'two-outcomes',
    file: 'fee/late.yml',
    from: 'goto: fee.gap',
    to: 'goto: fee.gap\n      reply: contested',
    points: '- id: resident',
  },
  { rule: 'no-outcome', file: 'fee/late.yml', from: '      goto: fee.gap\n', to: '', points: '- id: resident' },
  {
    rule: 'unknown-reply',
    file: 'fee/gap.yml',
    from: '      reply: short\n    - id: long',
    to: '      reply: shrot\n    - id: long',
    points: 'reply: shrot',
  },
  {
    rule: 'unknown-intent',
    file: 'fee/late.yml',
    from: 'goto: fee.gap',
    to: 'goto: fee.gaps',
    points: 'goto: fee.gaps',
  },
  { rule: 'unknown-point', file: 'fee/late.yml', from: '"point:who"', to: '"point:whom"', points: 'point:whom' },
  {
    rule: 'unused-reply',
    file: 'fee/gap.yml',
    from: 'replies:\n',
    to: 'replies:\n  spare:\n    text: 没人用。\n',
    points: 'text: 没人用。',
  },
  { rule: 'no-table', file: 'fee/gap.yml', from: GAP_TABLE, to: '', points: 'intent: fee.gap' },
  { rule: 'table-gap', file: 'fee/gap.yml', from: '"> 3"', to: '"> 4"', points: '- id: short' },
  { rule: 'table-gap', file: 'fee/gap.yml', from: UP_TO_TABLE, to: NOT_ASKED, points: '- id: short' },
  { rule: 'table-overlap', file: 'fee/gap.yml', from: '"> 3"', to: '">= 3"', points: '- id: long' },
  // Three months until 2024, six from 2025 on.
  { rule: 'table-overlap', file: 'fee/gap.yml', from: '"<= 3"', to: '"<= fee-01.limit"', points: '- id: long' },
  { rule: 'table-gap', file: 'fee/gap.yml', from: '"> 3"', to: '"> fee-01.limit"', points: '- id: short' },
  { rule: 'unknown-figure', file: 'fee/gap.yml', from: '"> 3"', to: '"> fee-01.limits"', points: 'fee-01.limits' },
  { rule: 'unknown-figure', file: 'fee/gap.yml', from: '"> 3"', to: '"> fee-09.limit"', points: 'fee-09.limit' },
  { rule: 'wrong-unit', file: 'fee/gap.yml', from: '"> 3"', to: '"> fee-01.rate"', points: 'fee-01.rate' },
  {
    rule: 'number-in-condition',
    file: 'fee/gap.yml',
    from: 'plain_numbers:\n  - { slot: gap_months, number: 3, because: 只是个例子 }\n',
    to: '',
    points: '"<= 3"',
  },
  { rule: 'idle-reason', file: 'fee/gap.yml', from: 'number: 3,', to: 'number: 7,', points: 'number: 7' },
  { rule: 'dead-row', file: 'fee/gap.yml', from: '"> 3"', to: '"> 60"', points: '- id: long' },
  { rule: 'template-syntax', file: 'fee/late.yml', from: '{{fee.total}}：', to: '{{fee.total：', points: 'text: 大约' },
  {
    rule: 'unknown-figure',
    file: 'fee/conflicts.yml',
    from: '{{fee-01.rate}}',
    to: '{{fee-01.rates}}',
    points: 'careful:',
  },
  {
    rule: 'unknown-name',
    file: 'fee/conflicts.yml',
    from: '{{fee-01.rate}}',
    to: '{{fee-99.rate}}',
    points: 'careful:',
  },
  { rule: 'unknown-output', file: 'fee/late.yml', from: '{{fee.steps}}', to: '{{fee.step}}', points: 'text: 大约' },
  {
    rule: 'unknown-slot',
    file: 'fee/gap.yml',
    from: 'text: 有影响，尽快补。',
    to: 'text: 断{{slots.month}}有影响。',
    points: 'slots.month',
  },
  { rule: 'number-in-template', file: 'fee/gap.yml', from: '尽快补。', to: '3个月内补。', points: '3个月内补' },
  { rule: 'number-in-template', file: 'fee/gap.yml', from: '尽快补。', to: '三个月内补。', points: '三个月内补' },
  { rule: 'number-in-template', file: 'fee/gap.yml', from: '尽快补。', to: '１５天内补。', points: '１５天内补' },
  { rule: 'promise', file: 'fee/gap.yml', from: '尽快补。', to: '补了一定能报。', points: '一定能报' },
  {
    rule: 'unknown-calculator',
    file: 'fee/late.yml',
    from: 'use: late_fee',
    to: 'use: late_feed',
    points: 'late_feed',
  },
  { rule: 'missing-input', file: 'fee/late.yml', from: 'days: days, ', to: '', points: 'fee:' },
  {
    rule: 'wrong-unit',
    file: 'fee/late.yml',
    from: 'days: days,',
    to: 'days: owed_amount,',
    points: 'days: owed_amount',
  },
  {
    rule: 'unknown-fact',
    file: 'fee/gap.yml',
    from: 'facts: [fee-02]',
    to: 'facts: [fee-02, fee-20]',
    points: 'fee-20',
  },
  { rule: 'unknown-fact', file: 'fee/conflicts.yml', from: 'facts: [fee-02]', to: 'facts: [fee-22]', points: 'fee-22' },
  {
    rule: 'unknown-source',
    file: 'fee/facts.yml',
    from: '    source: page\n    published: 2025-01-01',
    to: '    source: pages\n    published: 2025-01-01',
    points: 'source: pages',
  },
  {
    rule: 'unknown-conflict',
    file: 'fee/facts.yml',
    from: 'conflicts: [cf-01]',
    to: 'conflicts: [cf-10]',
    points: 'cf-10',
  },
  {
    rule: 'bad-validity',
    file: 'fee/facts.yml',
    from: 'to: 2024-12-31',
    to: 'to: 2025-06-30',
    points: 'to: 2025-06-30',
  },
  { rule: 'bad-validity', file: 'fee/facts.yml', from: 'to: 2024-12-31', to: 'to: 2024-02-30', points: '2024-02-30' },
  {
    rule: 'unused-fact',
    file: 'fee/facts.yml',
    from: '    unused: 只作背景\n',
    to: '',
    points: 'statement: 没人问的事实。',
  },
  {
    rule: 'used-after-all',
    file: 'fee/facts.yml',
    from: '    risk: low\n  fee-03',
    to: '    risk: low\n    unused: 没用\n  fee-03',
    points: 'unused: 没用',
  },
  {
    rule: 'few-utterances',
    file: 'fee/gap.utterances.txt',
    from: '断缴医保有什么影响',
    to: '#',
    points: 'intent: fee.gap',
    foundIn: 'fee/gap.yml',
  },
  {
    rule: 'utterance-of-two-intents',
    file: 'control/thanks.utterances.txt',
    from: '谢谢您了',
    to: '断缴医保有什么影响',
    points: '断缴医保有什么影响',
    foundIn: 'fee/gap.utterances.txt',
  },
  {
    rule: 'repeated-utterance',
    file: 'control/thanks.utterances.txt',
    from: '谢谢你了',
    to: '谢谢您了！',
    points: '谢谢您了！',
  },
  {
    rule: 'unknown-point',
    file: 'control/thanks.utterances.txt',
    from: '谢谢你了',
    to: '@nobody 谢谢你了',
    points: '@nobody 谢谢你了',
  },
  {
    rule: 'misfiled',
    file: 'fee/gap.yml',
    from: 'intent: fee.gap',
    to: 'intent: fees.gap',
    points: 'intent: fees.gap',
  },
  {
    rule: 'unknown-row',
    file: 'fee/late.stories.yml',
    from: 'row: employee',
    to: 'row: employer',
    points: 'row: employer',
  },
  {
    rule: 'bad-step',
    file: 'fee/late.stories.yml',
    from: '        then:',
    to: '        tap: 谁出\n        then:',
    points: '- when:',
  },
  {
    rule: 'unknown-intent',
    file: 'topics.yml',
    from: 'intents: [fee.gap, fee.late]',
    to: 'intents: [fee.gap, fee.lost]',
    points: 'fee.lost',
  },
  {
    rule: 'unknown-topic',
    file: 'topics.yml',
    from: 'topics:\n',
    to: 'subjects: { fees: 滞纳金 }\ntopics:\n',
    points: 'fees',
  },
  {
    rule: 'unknown-intent',
    file: 'topics.yml',
    from: 'topics:\n',
    to: 'general: [fee.lost]\ntopics:\n',
    points: 'fee.lost',
  },
  {
    rule: 'duplicate-topic',
    file: 'topics.yml',
    from: 'intents: [fee.gap, fee.late]',
    to: 'intents: [fee.gap, fee.late]\n  again:\n    says: [滞纳金]\n    intents: [fee.gap, fee.late]',
    points: 'says: [滞纳金]',
  },
  {
    rule: 'former-name',
    file: 'fee/late.yml',
    from: '    type: days\n',
    to: '    type: days\n    was: [owed_amount]\n',
    points: 'label: 欠费天数',
  },
  {
    rule: 'unknown-fact',
    file: 'bot.yml',
    from: 'default: fee-02',
    to: 'default: fee-01',
    points: 'default: fee-01',
  },
  {
    rule: 'unknown-topic',
    file: 'bot.yml',
    from: 'default: fee-02',
    to: 'default: fee-02\n  feee: fee-02',
    points: 'feee: fee-02',
  },
  {
    rule: 'contradicts-statement',
    file: 'fee/facts.yml',
    from: '滞纳金每天按欠费的一定比例加收。',
    to: '滞纳金每天按欠费的0.06%加收。',
    points: 'rate: { percent: 0.05 }',
  },
  {
    rule: 'contradicts-statement',
    file: 'fee/facts.yml',
    from: '滞纳金每天按欠费的一定比例加收。',
    to: '断缴三到五个月的，滞纳金每天按欠费的一定比例加收。',
    points: 'limit: [',
  },
];
