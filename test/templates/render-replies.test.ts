import type { Fact } from '../../src/policy/fact';
import type { Phrasebook } from '../../src/templates/phrasebook';
import { renderReplies } from '../../src/templates/render-replies';
import { compileTemplate } from '../../src/templates/template';
import type { Reply } from '../../src/vocabulary';

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  statement: '',
  figures: {},
  region: 'national',
  insurance: ['any'],
  source: 'page',
  published: null,
  risk: 'low',
  conflicts: [],
  ...more,
});

const FACTS = [
  fact('f-limit', {
    figures: {
      limit: [
        { unit: 'workdays', value: 45, to: '2021-11-30' },
        { unit: 'workdays', value: 15, from: '2021-12-01' },
      ],
    },
  }),
  fact('f-new', { valid: { from: '2025-01-01' }, figures: { wait: [{ unit: 'months', value: 3 }] } }),
  fact('f-phone', { figures: { number: [{ unit: 'phone', value: '111' }] } }),
  fact('f-labour', { figures: { number: [{ unit: 'phone', value: '222' }] } }),
  fact('f-jiaxing', { region: ['嘉兴市'], figures: { days: [{ unit: 'days', value: 5 }] } }),
  fact('f-plain', { figures: { days: [{ unit: 'days', value: 30 }] } }),
];

const wording = (text: string) => ({ text: compileTemplate(text), brief: compileTemplate(text), facts: [] });

const BOOK: Phrasebook = {
  fingerprint: 'sha256:1',
  facts: new Map(FACTS.map((one) => [one.id, one])),
  sources: new Map([['page', { title: '某页', publisher: '某站', kind: 'third-party-page', date: '2025-04-19' }]]),
  conflicts: new Map(),
  intents: new Map([
    [
      'transfer.duration',
      {
        title: '要多久',
        slots: new Map([['asked_date', { label: '时间', unit: 'date', questions: [], options: [], asOf: true }]]),
        replies: new Map([
          ['limit', wording('要{{f-limit.limit}}。')],
          ['new', wording('等{{f-new.wait}}。')],
          ['local', wording('要{{f-jiaxing.days}}。')],
          ['named', wording('嘉兴要{{f-jiaxing.days}}。')],
          ['plain', wording('要{{f-plain.days}}。')],
        ]),
        calculations: new Map(),
        ruleFacts: new Map(),
        conditions: new Map(),
      },
    ],
  ]),
  messages: {
    as_of: compileTemplate('按当时（{{date}}）'),
    as_of_unknown: compileTemplate('问{{date}}没写明'),
    as_of_now: compileTemplate('{{date}}没有资料'),
    region_used: compileTemplate('按{{area}}'),
    region_kept: compileTemplate('前面说{{region}}，按{{area}}'),
    no_data_for_region: compileTemplate('没有{{region}}，问{{hotline}}'),
    source_line: compileTemplate('来源：{{title}}'),
  },
  turnCharacters: 600,
  personalDataKinds: {},
  hotlines: { default: 'f-phone', subsidy: 'f-labour' },
};

const TODAY = '2026-11-21';
const asked = (reply: string, day?: { asOf: string; said: string }): Reply => ({
  kind: 'answer',
  intent: 'transfer.duration',
  rule: reply,
  reply,
  slots: day ? { asked_date: day.said } : {},
  form: 'full',
  ...(day ? { asOf: day.asOf } : {}),
});
const render = (replies: readonly Reply[], asOf = TODAY) => renderReplies(BOOK, replies, { asOf, today: TODAY });
const texts = (replies: readonly Reply[], asOf?: string) => render(replies, asOf).messages.map(({ text }) => text);

const IN_2020 = { asOf: '2020-12-31', said: '2020' };

describe('an answer about a place', () => {
  const place = (reply: string, region: string, more: object = {}): string | undefined =>
    texts([{ ...asked(reply), slots: { region }, ...more } as Reply])[0]?.split('\n来源')[0];

  it('says whose rules it tells, unless its words do', () => {
    expect(place('local', '嘉兴市')).toBe('按嘉兴市\n要5天。');
    expect(place('named', '嘉兴市')).toBe('嘉兴要5天。');
    expect(place('local', '南湖区')).toBe('按嘉兴市\n要5天。');
  });

  it('tells the place back where it is remembered from before', () => {
    expect(place('named', '南湖区', { recalled: true })).toBe('前面说南湖区，按嘉兴市\n嘉兴要5天。');
  });

  it('says nothing of the place where it decides nothing', () => {
    expect(place('plain', '嘉兴市', { recalled: true })).toBe('要30天。');
    expect(texts([asked('local')])[0]).toMatch(/^要5天/);
  });

  it('says that it has nothing for the place, and whom to ask about the topic', () => {
    expect(place('local', '长沙市')).toBe('没有长沙市，问111\n要5天。');
    const intents = new Map([['subsidy.amount', BOOK.intents.get('transfer.duration')]]);
    const book = { ...BOOK, intents } as Phrasebook;
    const reply = { ...asked('local'), intent: 'subsidy.amount', slots: { region: '长沙市' } } as Reply;
    expect(renderReplies(book, [reply], { asOf: TODAY, today: TODAY }).messages[0]?.text).toMatch(/^没有长沙市，问222/);
  });
});

describe('an answer about another day', () => {
  it('shows the figures of that day, says so as exactly as it was asked, and keeps the day in its receipt', () => {
    const { messages, receipt } = render([asked('limit', IN_2020)]);
    expect(messages[0]?.text).toBe('按当时（2020年）\n要45个工作日。\n来源：某页');
    expect(receipt).toMatchObject({ asOf: '2020-12-31', figures: { 'f-limit.limit': '45个工作日' } });
  });

  it('is today’s without a word about days where the question is about today', () => {
    expect(texts([asked('limit')])).toEqual(['要15个工作日。\n来源：某页']);
  });

  it('says where the content does not know since when its figure holds', () => {
    expect(texts([asked('plain', IN_2020)])).toEqual(['问2020年没写明\n要30天。\n来源：某页']);
    expect(texts([asked('plain', { asOf: '2025-11-30', said: '2025-11' })])[0]).toMatch(/^按当时（2025年11月）/);
  });

  it('tells today’s rule as today’s where that day had another', () => {
    expect(texts([asked('new', IN_2020)])).toEqual(['2020年没有资料\n等3个月。\n来源：某页']);
  });

  it('says the day once in a turn', () => {
    expect(texts([asked('limit', IN_2020), asked('plain', IN_2020)])[1]).toBe('要30天。\n来源：某页');
  });

  it('is the client’s day where the client states one', () => {
    expect(texts([asked('limit')], '2021-11-30')).toEqual(['按当时（2021年11月30日）\n要45个工作日。\n来源：某页']);
  });
});
