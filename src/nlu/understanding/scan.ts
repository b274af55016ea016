import type { IsoDate } from '../../vocabulary';
import { readAges } from '../entities/ages';
import { readDates } from '../entities/dates';
import { type Duration, readDurations } from '../entities/durations';
import { type Mention, overlaps } from '../entities/mention';
import { readMoney } from '../entities/money';
import { type NumeralMention, readNumerals } from '../entities/numerals';
import { readPercents } from '../entities/percents';
import { type RegionMention, readRegions } from '../entities/regions';
import { readYears } from '../entities/years';
import type { PhraseMatch } from '../phrases/phrase-index';
import { type Clause, splitClauses } from '../text/sentences';
import type { Tokenise } from '../tokenise';
import type { CompiledModel } from './compile-model';
import { byKind, type Matches, type OwnedMatch } from './matches';
import type { CueName, PhraseOwner } from './owned-phrases';
import { greetingEnd } from './without-greeting';

/** Everything that was found in one text; all later steps read from here. */
export interface Scan {
  readonly text: string;
  readonly today: IsoDate;
  readonly clauses: readonly Clause[];
  readonly matches: Matches;
  readonly numerals: readonly NumeralMention[];
  readonly durations: readonly Mention<Duration>[];
  readonly money: readonly Mention<number>[];
  readonly percents: readonly Mention<number>[];
  readonly ages: readonly Mention<number>[];
  readonly years: readonly Mention<number>[];
  readonly dates: readonly Mention<IsoDate>[];
  readonly regions: readonly RegionMention[];
}

/** 24年3月 names a month, it is no length of 24 years; 断了3月 is a length and names no month. */
function settle(durations: readonly Mention<Duration>[], dates: readonly Mention<IsoDate>[]) {
  const longer = (a: Mention<unknown>, b: Mention<unknown>): boolean => a.end - a.start > b.end - b.start;
  return {
    durations: durations.filter(
      (duration) =>
        !dates.some((date) => overlaps(date, duration) && longer(date, duration) && date.end > duration.end + 1),
    ),
    dates: dates.filter((date) => !durations.some((duration) => overlaps(date, duration) && !longer(date, duration))),
  };
}

/** 请问医保 is 请问 and 医保: no phrase begins in the greeting and ends behind it. */
const beyondGreeting = <M extends PhraseMatch<PhraseOwner>>(matches: readonly M[], from: number): readonly M[] =>
  from === 0 ? matches : matches.filter(({ start, end }) => start >= from || end <= from);

const DENIES_ELSEWHERE = /^[没未][^,; ]*[,; ]/;

/** 没断过 失业登记办了: what is denied in one clause is not what the next one tells. */
const deniesElsewhere = (text: string, { of, start, end, written }: PhraseMatch<PhraseOwner>): boolean =>
  of.kind === 'value' && written < end - start && DENIES_ELSEWHERE.test(text.slice(start, end));

/** Reads values and phrases out of a normalised text. */
export function scan(text: string, today: IsoDate, compiled: CompiledModel, tokenise: Tokenise): Scan {
  const numerals = readNumerals(text);
  return {
    text,
    today,
    clauses: splitClauses(text),
    matches: byKind(
      beyondGreeting(compiled.phrases.match(text), greetingEnd(text)).filter((match) => !deniesElsewhere(text, match)),
    ),
    numerals,
    ...settle(readDurations(text, numerals), readDates(text, today)),
    money: readMoney(text, numerals),
    percents: readPercents(text, numerals),
    ages: readAges(text, numerals),
    years: readYears(text, numerals, today),
    regions: readRegions(text, tokenise),
  };
}

/** The first place where a cue stands, or null. */
export function findCue({ matches }: Scan, cue: CueName): OwnedMatch<'cue'> | null {
  let first: OwnedMatch<'cue'> | null = null;
  for (const place of matches.cue) {
    const { of, heard, start } = place;
    if (of.cue === cue && !heard && (first === null || start < first.start)) first = place;
  }
  return first;
}
