import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { OwnedMatch } from '../understanding/matches';
import type { Scan } from '../understanding/scan';
import { withoutDenied } from './negation';
import { areOfSeveral } from './several-bills';
import { type Candidate, valueCandidates } from './value-candidates';
import { withoutWeighed } from './weighed';

const BEFORE = 8;
const AFTER = 4;
/** A cue in the neighbouring clause is as far as one three characters away. */
const CLAUSE_STEP = 3;
/** Of two cues as near, the longer says more: 起付线已经花掉 and 花掉. */
const TIE = 0.001;
const LONGEST_CUE = 20;

interface Pair {
  readonly slot: SlotSpec;
  readonly candidate: Candidate;
  readonly distance: number;
}

/** How far a cue stands from a value; infinite when it cannot be its cue. */
function distance(text: string, cue: { readonly start: number; readonly end: number }, value: Candidate): number {
  const [from, to] = cue.start < value.start ? [cue.end, value.start] : [value.end, cue.start];
  const gap = Math.max(0, to - from);
  const between = text.slice(from, to);
  const reach = cue.start < value.start ? BEFORE : AFTER;
  if (gap > reach || /[。!?;]/.test(between)) return Number.POSITIVE_INFINITY;
  const length = Math.min(cue.end - cue.start, LONGEST_CUE);
  return gap + (between.includes(',') ? CLAUSE_STEP : 0) + (cue.start < value.start ? 0 : 0.5) - length * TIE;
}

/** 还差两年, 再等半年, 往后推一个月: what is still to come is no length of what was. */
const TO_COME = /(?:差|等[满够上]?|再过|要|还有|推后?|顺延|延后)$/;
const WORDS_TO_COME = 3;

function isToCome({ type, cues }: SlotSpec, { text }: Scan, { start }: Candidate): boolean {
  const isLength = type === 'months' || type === 'days' || type === 'years';
  if (!isLength || cues.some((cue) => /[等差]/.test(cue))) return false;
  return TO_COME.test(text.slice(Math.max(0, start - WORDS_TO_COME), start));
}

/** 三年没断: a length without a break is no length of one. */
const UNBROKEN = /^(?:[ ,来内里中间]|一直|都|从来?|就)*(?:没有?|未)(?:中?断|停|漏|欠)(?!缴费|费)/;

const isUnbroken = ({ type, cues }: SlotSpec, { text }: Scan, { end }: Candidate): boolean =>
  (type === 'months' || type === 'days') && cues.includes('断') && UNBROKEN.test(text.slice(end));

/** 交了五年, 参保满十年: a length that was paid for is no length of a break; 没交了五年 and 补交了五个月 are. */
const PAID =
  /(?<![没未不补漏欠少停断忘拖晚迟误有记给]|[漏忘欠没断][^,。!?;]{1,3})(?:[交缴]|参保|上班|工作)(?:[了过满够]|社保|医保|保险)+$/;
const WORDS_PAID = 7;

const isPaid = ({ type, cues }: SlotSpec, { text }: Scan, { start }: Candidate): boolean =>
  (type === 'months' || type === 'days') &&
  cues.includes('断') &&
  PAID.test(text.slice(Math.max(0, start - WORDS_PAID), start));

/** 补上去三天了: days since it was paid up, no length of the break; 补了三个月 is one. */
const PAID_UP = /补[交缴]?(?:上去?|进去?|完|好|齐|清|足|过)了?(?:都|才|刚|已经|有)?$/;
const IN_DAYS = /[天日周]|星期|礼拜/;

const isSincePaidUp = ({ type, cues }: SlotSpec, { text }: Scan, { start, end }: Candidate): boolean =>
  type === 'months' &&
  cues.includes('断') &&
  IN_DAYS.test(text.slice(start, end)) &&
  PAID_UP.test(text.slice(Math.max(0, start - WORDS_PAID), start));

/** 30天的期限, 三个月等待期: what the rules set is no length of a break. */
const SET_BY_RULES = /^的?(?:补缴|补交|办理|申请)?(?:期限|时限|限期|限制|等待期|宽限期)/;

const isLimit = ({ type, cues }: SlotSpec, { text }: Scan, { end }: Candidate): boolean =>
  (type === 'months' || type === 'days') && cues.includes('断') && SET_BY_RULES.test(text.slice(end));

/** 只给补三个月, 顶多收近三个月的: what an office takes back is no length of a break. */
const TAKEN_BACK_AT_MOST =
  /(?:只|仅|顶多|最多|至多|才|就(?=[能让给准许肯]))(?:能够?|可以?|让|准许?|许|给|肯|允许|往[前回]|倒|[我你]|人家)*(?:补|收|认|追)(?:[缴交回进上到得算])*(?:最近|近|前|这|那)?$|补[缴交]?(?:最近|近)$|补[缴交]?(?:只|仅|最多)?限(?:于|在|定)?(?:最近|近)?$/;
const WORDS_AT_MOST = 12;

const isAllowed = ({ type, cues }: SlotSpec, { text }: Scan, { start }: Candidate): boolean =>
  (type === 'months' || type === 'days') &&
  cues.includes('断') &&
  TAKEN_BACK_AT_MOST.test(text.slice(Math.max(0, start - WORDS_AT_MOST), start));

/** More values or cues than this are no message but a prank. */
const MOST = 24;

/** 从3月到5月 is how long it lasted: 从 and 到 stand before the day it was due or paid only where a day is named. */
const NAMES_A_DAY = /[号日天]|现在|如今|目前|眼下|这会|\d[-/.]\d{1,2}[-/.]\d/;

const isRange = ({ type }: SlotSpec, cue: { readonly start: number; readonly end: number }): boolean =>
  type === 'date' && cue.end - cue.start === 1;

function cuesOf(slot: SlotSpec, { matches }: Scan): readonly OwnedMatch[] {
  return matches['slot-cue'].filter(({ of }) => of.slot === slot).slice(0, MOST);
}

const cuesFor = ({ start, end }: Candidate, slot: SlotSpec, cues: readonly OwnedMatch[], text: string) =>
  slot.type !== 'date' || NAMES_A_DAY.test(text.slice(start, end)) ? cues : cues.filter((cue) => !isRange(slot, cue));

/** 断了俩月，哦不，五个月: what its speaker takes back at once. */
const TAKEN_BACK =
  /^[,。! ]*(?:[哦噢喔啊呃欸诶唉哎]+[,。! ]*不[对是]?|不对|不不+|不是(?=[,。! ])|[说讲打写记]?错了)[,。! ]*(?:应该)?是?$/;
const LONGEST_TAKING_BACK = 8;

const NONE_TAKEN_BACK: ReadonlyMap<Candidate, Candidate> = new Map();

/** What stands for a value that was taken back, by what it stands for. */
function takenBack(text: string, candidates: readonly Candidate[]): ReadonlyMap<Candidate, Candidate> {
  const inOrder = [...candidates].sort((a, b) => a.start - b.start);
  return new Map(
    inOrder.flatMap((meant, index) => {
      const before = inOrder[index - 1];
      const isNear = before !== undefined && meant.start - before.end <= LONGEST_TAKING_BACK;
      return isNear && TAKEN_BACK.test(text.slice(before.end, meant.start)) ? [[before, meant] as const] : [];
    }),
  );
}

function amountsOf(slot: SlotSpec, found: Scan): readonly Candidate[] {
  const all = valueCandidates(slot, found);
  return slot.type === 'yuan' && areOfSeveral(found.text, all) ? [] : all;
}

function pairs(slots: readonly SlotSpec[], found: Scan, from: number): Pair[] {
  return slots.flatMap((slot) => {
    const named = withoutWeighed(found.text, amountsOf(slot, found), ({ value }) => value);
    const candidates = named.filter(
      (candidate) =>
        !isToCome(slot, found, candidate) &&
        !isUnbroken(slot, found, candidate) &&
        !isPaid(slot, found, candidate) &&
        !isSincePaidUp(slot, found, candidate) &&
        !isLimit(slot, found, candidate) &&
        !isAllowed(slot, found, candidate),
    );
    if (candidates.length === 0) return [];
    const cues = cuesOf(slot, found);
    const nearest = (candidate: Candidate): number =>
      cuesFor(candidate, slot, cues, found.text).reduce(
        (least, cue) => Math.min(least, distance(found.text, cue, candidate)),
        Number.POSITIVE_INFINITY,
      );
    const meant = from === 0 && candidates.length > 1 ? takenBack(found.text, candidates) : NONE_TAKEN_BACK;
    const instead = new Set(meant.values());
    return withoutDenied(found.text, candidates.slice(0, MOST), from)
      .filter((candidate) => !instead.has(candidate))
      .map((candidate) => ({ slot, candidate: meant.get(candidate) ?? candidate, distance: nearest(candidate) }));
  });
}

function toReading({ value, start, end }: Candidate, text: string): SlotReading {
  return { value, text: text.slice(start, end), start, end };
}

/** 基数5200 is no 欠费金额: an amount of another form is named, and none of this one. */
const isOfOther = ({ slot, candidate: { start } }: Pair, { text, matches }: Scan): boolean =>
  slot.type === 'yuan' &&
  matches['slot-cue'].some(
    ({ of, heard, start: from, end }) =>
      !heard && of.slot.type === 'yuan' && end - from > 1 && end <= start && /^[是为: ]?$/.test(text.slice(end, start)),
  );

/** The nearest cue wins; then values that say themselves what they are go to slots that take them bare. */
function inOrder(all: readonly Pair[], found: Scan, takesBare: boolean): Pair[] {
  const cued = all
    .filter((pair) => Number.isFinite(pair.distance))
    .sort((a, b) => a.distance - b.distance || a.candidate.start - b.candidate.start);
  const bare = all.filter(
    (pair) =>
      !Number.isFinite(pair.distance) &&
      (takesBare || pair.slot.bare) &&
      pair.candidate.sure &&
      !isOfOther(pair, found),
  );
  return [...cued, ...bare];
}

/** 费用是18000, 一共2000: money, whatever the content calls it. */
const TOTAL = /(?:费用?|一共|总共|合计|总计|总额|加起来)(?:是|为|有|要|大概|大约|差不多|花了?|用了?|交了?|:)*$/;

/** An amount that only such a word announces goes to the first yuan slot that is free. */
function addTotal(slots: readonly SlotSpec[], found: Scan, from: number, readings: Map<string, SlotReading>): void {
  const slot = slots.find(({ type, name }) => type === 'yuan' && !readings.has(name));
  if (slot === undefined) return;
  const taken = new Set([...readings.values()].map(({ start }) => start));
  const total = withoutDenied(found.text, amountsOf(slot, found), from).find(
    ({ start }) => !taken.has(start) && TOTAL.test(found.text.slice(Math.max(0, start - BEFORE), start)),
  );
  if (total !== undefined) readings.set(slot.name, toReading(total, found.text));
}

/**
 * Gives the numbers, amounts, lengths and dates of the text to the typed slots: each value to one slot, each slot one value.
 * `from`: where a correction ends; values after it come first. `takesBare`: no slot asks for a cue (那要是半年呢).
 */
export function assignValues(
  slots: readonly SlotSpec[],
  found: Scan,
  from: number,
  takesBare = false,
): Map<string, SlotReading> {
  const readings = new Map<string, SlotReading>();
  const used = new Set<string>();
  for (const { slot, candidate } of inOrder(pairs(slots, found, from), found, takesBare)) {
    const place = `${candidate.start}`;
    if (readings.has(slot.name) || used.has(place)) continue;
    readings.set(slot.name, toReading(candidate, found.text));
    used.add(place);
  }
  addTotal(slots, found, from, readings);
  return readings;
}
