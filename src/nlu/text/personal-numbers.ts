import { allMatches } from './all-matches';
import { cardLength, hasIdentityCheck, identityLength, phoneLength, separatedCardLength } from './number-kinds';
import type { PersonalSpan } from './personal-span';
import { ANY_DIGIT, digitsOf } from './spoken-digits';

/** What people put between the digits of one number, at most three of them. */
const BETWEEN = '[\\s\\-–—―─._·,、/\\\\*+:|~#()\\[\\]【】<>]{0,3}';
const RUN = new RegExp(`[${ANY_DIGIT}](?:${BETWEEN}[${ANY_DIGIT}]){7,}(?:[\\s-]{0,2}[xX×])?`, 'g');
/** 110101,1990年3月7日出生,后面是4514: the three parts of an identity number, with words between them. */
const PARTS =
  /(?<!\d)(\d{6})(\D{1,8}?)((?:19|20)\d{2})(\D{0,2})(\d{2})(\D{0,2})(\d{2})(\D{1,8}?)(\d{3}[\dxX])(?![\d元块年月\-/.])/g;
/** A fixed line with its area code. */
const LINE = /(?<!\d)0\d{2,3}[\s-]?[2-8]\d{6,7}(?!\d)/g;

/** A mobile number's length. */
const SHORTEST_ALONE = 11;

interface Found extends Pick<PersonalSpan, 'kind'> {
  readonly length: number;
}

/** The longest personal number at the start of the digits, which ends where a group of them does. `isWhole`: nothing stood between them. */
function numberAt(rest: string, isWhole: boolean, endsGroup: (length: number) => boolean): Found | null {
  const identity = identityLength(rest, isWhole);
  if (identity > 0) return { kind: 'id-number', length: identity };
  const phone = phoneLength(rest);
  if (phone > 0 && rest.length < 13) return { kind: 'phone', length: phone };
  const card = isWhole ? cardLength(rest) : separatedCardLength(rest, endsGroup);
  if (card > 0) return { kind: 'card-number', length: card };
  return phone > 0 ? { kind: 'phone', length: phone } : null;
}

/** Whether a group of digits ends before digit `i`. */
function isCut(places: readonly number[], i: number): boolean {
  return i === 0 || i === places.length || (places[i] as number) - (places[i - 1] as number) > 1;
}

/** Whether the digits `from` to `to` begin and end where a group of digits does: no number starts inside another. */
function areGroups(places: readonly number[], from: number, to: number): boolean {
  return isCut(places, from) && isCut(places, to);
}

/** Sizes of groups that a number is listed in: a telephone number as 138,1234,5678, an identity number by place, birthday and rest. */
const LISTED_IN: Readonly<Partial<Record<PersonalSpan['kind'], string>>> = { phone: '3,4,4', 'id-number': '6,8,4' };
const LONGEST_GROUP = 6;

/** 6222,0212,3456 or digit by digit: groups of one size, but for what is left over. */
function areEven(sizes: readonly number[], longest: number): boolean {
  const [size = 0] = sizes;
  return size <= longest && sizes.every((one, i) => one === size || (i === sizes.length - 1 && one < size));
}

/** Of its own stretch, whatever follows: 150、2000、3000 is a list of amounts, 五,1970-01-01,8302042 one of an amount and a day. */
function isList(run: string, kind: Found['kind']): boolean {
  if (!/[,、]/.test(run)) return false;
  const sizes = run.split(/[,、]/).map((group) => digitsOf(group).digits.length);
  return sizes.join() !== LISTED_IN[kind] && !areEven(sizes, kind === 'phone' ? 1 : LONGEST_GROUP);
}

/** A group of digits that is a personal number by itself, whatever numbers stand beside it: 〔card〕,380元. */
function numberAlone(digits: string, places: readonly number[], from: number): Found | null {
  let to = from + 1;
  while (to < places.length && (places[to] as number) - (places[to - 1] as number) === 1) to++;
  const found = to - from < SHORTEST_ALONE ? null : numberAt(digits.slice(from, to), true, () => true);
  return found?.length === to - from ? found : null;
}

function spansIn(run: string, offset: number): PersonalSpan[] {
  const { digits, places } = digitsOf(run);
  const isWhole = digits.length === run.length;
  const spans: PersonalSpan[] = [];
  let i = 0;
  while (i < digits.length) {
    const from = i;
    const isCard = (length: number): boolean =>
      isCut(places, from + length) &&
      !isList(run.slice(places[from], (places[from + length - 1] ?? 0) + 1), 'card-number');
    const found = numberAlone(digits, places, i) ?? numberAt(digits.slice(i), isWhole, isCard);
    const [start, last] = [places[i] as number, places[i + (found?.length ?? 1) - 1] as number];
    const stretch = run.slice(start, last + 1);
    if (found === null || isList(stretch, found.kind) || !(isWhole || areGroups(places, i, i + found.length))) {
      i++;
      continue;
    }
    spans.push({ kind: found.kind, start: offset + start, end: offset + last + 1 });
    i += found.length;
  }
  return spans;
}

function inParts(text: string): PersonalSpan[] {
  return allMatches(PARTS, text)
    .filter((match) =>
      hasIdentityCheck(
        [1, 3, 5, 7, 9]
          .map((group) => match[group])
          .join('')
          .toUpperCase(),
      ),
    )
    .map(({ index, 0: whole }) => ({ kind: 'id-number', start: index, end: index + whole.length }));
}

/** Identity, card and telephone numbers, told by their own layout and check digits, however they are spaced or spelt. */
export function personalNumbers(text: string): readonly PersonalSpan[] {
  const lines = allMatches(LINE, text).map(
    ({ index, 0: line }): PersonalSpan => ({ kind: 'phone', start: index, end: index + line.length }),
  );
  return [...inParts(text), ...allMatches(RUN, text).flatMap((match) => spansIn(match[0], match.index)), ...lines];
}
