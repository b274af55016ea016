import { isHan, type Syllables, syllableOf } from '../features/syllables';
import { syllableNumbers } from './syllable-numbers';

/** How often characters stand alone and beside each other in the lines the model learns from. */
interface Counts {
  readonly single: ReadonlyMap<number, number>;
  /** By both characters in one number. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly total: number;
}

/** One reading so far: its last character, what it says and how likely it is. */
interface Path {
  readonly last: string;
  readonly text: string;
  readonly score: number;
}

const HAN = /[\u4e00-\u9fff]/;
const RUN = /[a-z]+/g;
/** English words that would pass for pinyin. */
const ENGLISH = new Set(
  'a an are can he she me men man we you so no wechat app have has done line gap pen song long same more made name date home one take like time case late base mine wife male female fine hi hello ok bye'.split(
    ' ',
  ),
);
/** Readings of frequent characters beside their first. */
const ALSO_READ = { le: '了', chong: '重', zhang: '长', hang: '行', zhe: '着', de: '得地', huan: '还' } as const;
const LONGEST_SYLLABLE = 6;
/** Longer messages in letters are no question typed in haste. */
const MOST_LETTERS = 160;
/** Readings kept, and characters tried for a syllable. */
const BEAM = 10;
const MOST_CHARACTERS = 14;
/** What a pair counts beside its second character alone. */
const PAIRED = 0.85;
/** Of a character that stands in no line. */
const UNSEEN = 1e-7;
/** A run of letters whose characters are less likely than this (log-probability each, on average) is no pinyin. */
const LEAST_LIKELY = -6.2;

function toPair(first: number, second: number): number {
  return first * 0x1_0000 + second;
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Adds a text's characters and pairs; returns how many characters. */
function addText(text: string, single: Map<number, number>, pairs: Map<number, number>): number {
  let characters = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = isHan(text.charCodeAt(i)) ? text.charCodeAt(i) : 0;
    if (code !== 0) {
      characters++;
      increase(single, code);
      if (previous !== 0) increase(pairs, toPair(previous, code));
    }
    previous = code;
  }
  return characters;
}

function count(texts: readonly string[]): Counts {
  const single = new Map<number, number>();
  const pairs = new Map<number, number>();
  const total = texts.reduce((sum, text) => sum + addText(text, single, pairs), 0);
  return { single, pairs, total };
}

function bySyllable({ single }: Counts, syllables: Syllables): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const [code] of [...single].sort((a, b) => b[1] - a[1])) {
    const syllable = syllableOf(code, syllables);
    const known = found.get(syllable) ?? [];
    if (known.length < MOST_CHARACTERS) found.set(syllable, [...known, String.fromCharCode(code)]);
  }
  return found;
}

function addReadings(characters: Map<number, string[]>, numbers: ReadonlyMap<string, number>): void {
  for (const [typed, also] of Object.entries(ALSO_READ)) {
    const number = numbers.get(typed) ?? 0;
    characters.set(number, [...also, ...(characters.get(number) ?? [])]);
  }
}

/**
 * Reads pinyin typed without tones (`yibao duan le 3 ge yue`, `kua省zhuan医保`) as the characters that are likeliest in
 * lines like those the model learned from. What does not read as pinyin stays as it is.
 */
export class PinyinDecoder {
  private readonly counts: Counts;
  private readonly characters: ReadonlyMap<number, readonly string[]>;
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(texts: readonly string[], syllables: Syllables) {
    this.counts = count(texts);
    this.numbers = syllableNumbers(syllables);
    const characters = bySyllable(this.counts, syllables);
    addReadings(characters, this.numbers);
    this.characters = characters;
  }

  /** The text with its pinyin read; spaces between what was read fall away. */
  decode(text: string): string {
    const runs = [...text.matchAll(RUN)];
    if (runs.length === 0 || runs.reduce((sum, [run]) => sum + run.length, 0) > MOST_LETTERS) return text;
    let paths: readonly Path[] = [{ last: '', text: '', score: 0 }];
    let from = 0;
    for (const { 0: run, index } of runs) {
      const before = paths.map((path) => this.follow(path, text.slice(from, index)));
      paths = this.read(run, before) ?? before.map((path) => this.follow(path, run));
      from = index + run.length;
    }
    const said = best(paths.map((path) => this.follow(path, text.slice(from))))?.text ?? text;
    return said === text
      ? text
      : said.replace(/(?<=[\u4e00-\u9fff\d]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=\d)/g, '');
  }

  /** All paths led on through a run of letters; null when it is no pinyin. */
  private read(run: string, before: readonly Path[]): readonly Path[] | null {
    if (run.length < 2 || ENGLISH.has(run)) return null;
    const at: Path[][] = Array.from({ length: run.length + 1 }, () => []);
    at[0] = [...before];
    for (let i = 0; i < run.length; i++) this.readFrom(run, i, at);
    const reached = top(at[run.length] as Path[]);
    const likeliest = reached[0];
    if (likeliest === undefined) return null;
    const start = best(before) as Path;
    const read = likeliest.text.length - start.text.length;
    return (likeliest.score - start.score) / read < LEAST_LIKELY ? null : reached;
  }

  /** Leads the paths that reached `start` on by every syllable there. */
  private readFrom(run: string, start: number, at: readonly Path[][]): void {
    const reached = top(at[start] as Path[]);
    const last = reached.length === 0 ? start : Math.min(run.length, start + LONGEST_SYLLABLE);
    for (let end = start + 1; end <= last; end++) {
      const characters = this.characters.get(this.numbers.get(run.slice(start, end)) ?? 0) ?? [];
      for (const path of reached) for (const character of characters) at[end]?.push(this.lead(path, character));
    }
  }

  /** What stands there in characters speaks for the readings it goes well with. */
  private follow(path: Path, more: string): Path {
    const spoken = more.trim();
    if (spoken === '') return { ...path, text: path.text + more };
    const first = spoken[0] as string;
    const score = HAN.test(first) && HAN.test(path.last) ? this.lead(path, first).score : path.score;
    return { last: spoken.at(-1) as string, text: path.text + more, score };
  }

  private lead({ last, text, score }: Path, character: string): Path {
    const { single, pairs, total } = this.counts;
    const code = character.charCodeAt(0);
    const before = last.charCodeAt(0);
    const alone = (single.get(code) ?? 0) / total;
    const after = single.get(before);
    const paired = after === undefined ? alone : (pairs.get(toPair(before, code)) ?? 0) / after;
    const likely = Math.max(UNSEEN, PAIRED * paired + (1 - PAIRED) * alone);
    return { last: character, text: text + character, score: score + Math.log(likely) };
  }
}

function best(paths: readonly Path[]): Path | undefined {
  return paths.reduce<Path | undefined>(
    (top, path) => (top === undefined || path.score > top.score ? path : top),
    undefined,
  );
}

function top(paths: readonly Path[]): readonly Path[] {
  return [...paths].sort((a, b) => b.score - a.score).slice(0, BEAM);
}
