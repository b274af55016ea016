import type { Fact } from '../../src/policy/fact';
import { closingOf } from '../../src/templates/closing';
import type { Phrasebook } from '../../src/templates/phrasebook';

const titles = ['a', 'b', 'c', 'd'].map((id) => [id, { title: id, publisher: '', kind: 'regulation', date: null }]);
const book = { sources: new Map(titles as never) } as unknown as Phrasebook;

const say = (key: string, { title = '' }: Readonly<Record<string, string>>): string =>
  `[${key}${title && ` ${title}`}]`;

const fact = (source: string, more: Partial<Fact> = {}): Fact => ({
  id: `${source}-01`,
  statement: '',
  figures: {},
  region: 'national',
  insurance: [],
  source,
  published: null,
  risk: 'low',
  conflicts: [],
  ...more,
});

describe('closingOf', () => {
  it.each<[string, Partial<Fact>]>([
    ['high risk', { risk: 'high' }],
    ['a doubt', { doubt: '各地执行不一。' }],
    ['a conflict', { conflicts: ['cf-01'] }],
  ])('hedges once what rests on a fact with %s', (_why, more) => {
    const { full, short } = closingOf(book, [fact('a'), fact('a', more), fact('a', more)], say);
    expect([full, short]).toEqual(['[hedge]\n[source_line a]', '[hedge]\n[source_line a]']);
  });

  it('hedges nothing that is certain', () => {
    expect(closingOf(book, [fact('a')], say).full).toBe('[source_line a]');
  });

  it('names up to three documents, each once, in their order, and says that there are more', () => {
    const facts = ['b', 'a', 'b', 'c'].map((source) => fact(source));
    expect(closingOf(book, facts, say).full).toBe('[source_line b][source_also a][source_also c]');
    const more = closingOf(book, [...facts, fact('d')], say);
    expect(more.full).toBe('[source_line b][source_also a][source_also c][source_more]');
    expect(more.short).toBe('[source_line b][source_more]');
  });

  it('names the document of a hotline only where nothing else is told', () => {
    const hotline = fact('a', { id: 'hotline-1' });
    expect(closingOf(book, [hotline, fact('b')], say).full).toBe('[source_line b]');
    expect(closingOf(book, [hotline], say).full).toBe('[source_line a]');
  });
});
