import fc, { type Arbitrary } from 'fast-check';

/** Changes a message at a place: `at` from 0 up to 1 of its length. */
export type Mutation = (text: string, at: number) => string;

/** What people, keyboards, other programs and those who mean harm put into messages. */
const INSERTS: readonly string[] = [
  ' ',
  '\n',
  '\t',
  '。',
  '？！',
  '，，，',
  '……',
  '😀',
  '👨‍👩‍👧‍👦',
  '🇨🇳',
  '[捂脸]',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '\ud83d',
  '\udc00',
  '{{',
  '}}',
  '{% if %}',
  '$' + '{x}',
  '<b>',
  '</script>',
  '&amp;',
  '\\',
  '"',
  "'",
  '`',
  '%00',
  '../..',
  '[|]',
  '[',
  ']',
  '…',
  '(((',
  '.*+?^$',
  '13800138000',
  '11010519491231002X',
  '１２３',
  '三百六十五',
  '1e309',
  '-1',
  '0.0000001',
  '99999999999999999999',
  'NaN',
  'undefined',
  'null',
  'DROP TABLE',
  'http://t.cn/x',
  '@所有人',
  '#话题#',
  '囍',
  '㍿',
  '①',
  'ﬁ',
  'e\u0301\u0301\u0301',
  '不不不不',
  '是是是',
  '的的的的',
  '2026-02-30',
  '13月45日',
  '三个半月半',
  '百分之一百二十',
  '一万二千三百四十五块六毛七',
  '从上海到北京到广州',
  '说错了',
  '算了',
  '人工',
];

const place = (text: string, at: number): number => Math.floor(text.length * at);

const insert =
  (piece: string): Mutation =>
  (text, at) =>
    text.slice(0, place(text, at)) + piece + text.slice(place(text, at));

const CHANGES: readonly Mutation[] = [
  (text, at) => text.slice(0, place(text, at)) + text.slice(place(text, at) + 1),
  (text, at) => text.slice(0, place(text, at)),
  (text, at) => text.slice(place(text, at)),
  (text, at) => text.slice(place(text, at)) + text.slice(0, place(text, at)),
  (text, at) => text + text.slice(place(text, at)),
  (text) => [...text].reverse().join(''),
  (text) => [...text].join(' '),
  (text) => text.toUpperCase(),
  (text) => text.replace(/[。，？！,.?!]/g, ''),
  (text) => `${text}${text}`,
  (text) => text.repeat(20),
  (text, at) => (text[place(text, at)] ?? '').repeat(300) + text,
];

export const mutationOf = (): Arbitrary<Mutation> => fc.constantFrom(...INSERTS.map(insert), ...CHANGES);
