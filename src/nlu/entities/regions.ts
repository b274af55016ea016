import { Automaton } from '../phrases/automaton';
import { buildAutomaton } from '../phrases/build-automaton';
import { codesOf } from '../phrases/literals';
import type { Token, Tokenise } from '../tokenise';
import type { Mention } from './mention';
import { loadRegionNames, type Region, type RegionName } from './region-names';

/** A place named in the text. */
export type RegionMention = Mention<Region>;

interface Index {
  readonly automaton: Automaton;
  readonly spellings: readonly string[];
  /** What a spelling may mean, the largest place first. */
  readonly names: ReadonlyMap<string, readonly RegionName[]>;
}

/** What the dictionary calls a place's name; it takes many towns for people (嘉兴/nr). */
const NAME_TAG = /^n[rsz]$/;
const PLACE_BEFORE = /(?:在|去|到|来|从|回|往|住|是|于|转|由|离开|调|搬|至)$/;
const PLACE_AFTER =
  /^(?:市|省|县|区|医保|社保|医疗|人|每|这|那|本地|当地|参保|户口|户籍|的卡|居民|职工|缴|交|断|看病|就医|住院|工作|上班|转|到|去|回)/;

let index: Index | undefined;

function build(): Index {
  const names = new Map<string, RegionName[]>();
  for (const name of loadRegionNames()) {
    const same = names.get(name.spelling);
    if (same === undefined) names.set(name.spelling, [name]);
    else same.push(name);
  }
  const spellings = [...names.keys()];
  return { automaton: new Automaton(buildAutomaton(spellings.map(codesOf))), spellings, names };
}

interface Found {
  readonly spelling: string;
  readonly start: number;
  readonly end: number;
}

function occurrences(text: string, { automaton, spellings }: Index): Found[] {
  const found: Found[] = [];
  automaton.scan(codesOf(text), (pattern, end) => {
    const spelling = spellings[pattern] as string;
    found.push({ spelling, start: end - spelling.length, end });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where words begin, with the part of speech of the word that begins there. */
function wordStarts(tokens: readonly Token[]): Map<number, string> {
  const starts = new Map<number, string>();
  let at = 0;
  for (const { word, tag } of tokens) {
    starts.set(at, tag);
    at += word.length;
  }
  starts.set(at, '');
  return starts;
}

/** 湖南人, 大连每月, 在威海参的保: the dictionary knows a longer word, or cuts 连 and 海参 out of it. */
const isCutWrong = (text: string, start: number, end: number): boolean =>
  /^(?:人(?![民事员])|每[月年个])/.test(text.slice(end, end + 2)) ||
  (/[在到]$/.test(text.slice(0, start)) && /^(?:参[的了保过]|交|缴)/.test(text.slice(end, end + 2)));

/** Whether a place stands right before a spelling, and whether one begins right behind it: 山西大同 may be one word. */
interface Beside {
  readonly follows: boolean;
  readonly goesOn: boolean;
}

/** Whether a spelling that may be an everyday word is a place here. */
function isPlace(
  text: string,
  { start, end }: Found,
  name: RegionName,
  words: ReadonlyMap<number, string>,
  { follows, goesOn }: Beside,
): boolean {
  const endsWell = words.has(end) || (name.region.level < 2 && (goesOn || isCutWrong(text, start, end)));
  const whole = (follows || words.has(start)) && endsWell;
  if (!name.short) return whole || end - start > 3;
  if (!whole) return false;
  if (start === 0 && end === text.length) return true;
  const named = NAME_TAG.test(words.get(start) ?? '');
  if (name.region.level < 2) return named || follows || inContext(text, start, end);
  return named && (follows || name.region.name.endsWith('市') || inContext(text, start, end));
}

function inContext(text: string, start: number, end: number): boolean {
  return PLACE_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || PLACE_AFTER.test(text.slice(end, end + 2));
}

/** After its province or city a name means the place inside it (北京朝阳). */
function choose(names: readonly RegionName[], parent: RegionMention | undefined): RegionName {
  const inside =
    parent &&
    names.find(({ region }) => region.level > parent.value.level && region.code.startsWith(parent.value.code));
  return inside ?? (names[0] as RegionName);
}

function isInside(inner: Region, outer: Region): boolean {
  return inner.level > outer.level && inner.code.startsWith(outer.code);
}

/**
 * 浙江嘉兴 is one mention. Benefits are settled by the city, so a district after its city or municipality means that city
 * (北京市朝阳区 → 北京市); a place after its mere province means the place.
 */
function merge(outer: RegionMention, inner: RegionMention): RegionMention {
  const municipality = /市$/.test(outer.value.name);
  return { value: municipality ? outer.value : inner.value, start: outer.start, end: inner.end };
}

/** Adds the mention to those before it, as a part of the last one where it stands right behind it. */
function append(found: RegionMention[], mention: RegionMention, text: string): void {
  const last = found.at(-1);
  const adjacent = last !== undefined && /^[ 的]?$/.test(text.slice(last.end, mention.start));
  if (last !== undefined && adjacent && isInside(mention.value, last.value))
    found[found.length - 1] = merge(last, mention);
  else found.push(mention);
}

/** All places named in the text, from left to right: provinces, cities and counties of all China, short names included. */
export function readRegions(text: string, tokenise: Tokenise): RegionMention[] {
  index ??= build();
  const places = occurrences(text, index);
  if (places.length === 0) return [];
  const words = wordStarts(tokenise(text));
  const found: RegionMention[] = [];
  let from = 0;
  for (const place of places) {
    if (place.start < from) continue;
    const last = found.at(-1);
    const follows = last !== undefined && last.end === place.start;
    const goesOn = places.some(({ start, end }) => start === place.end && words.has(end));
    const name = choose(index.names.get(place.spelling) ?? [], follows ? last : undefined);
    if (!isPlace(text, place, name, words, { follows, goesOn })) continue;
    from = place.end;
    append(found, { value: name.region, start: place.start, end: place.end }, text);
  }
  return found;
}
