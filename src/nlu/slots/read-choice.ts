import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import { overlaps } from '../entities/mention';
import type { OwnedMatch } from '../understanding/matches';
import type { Scan } from '../understanding/scan';
import { isNotDone, withoutDenied } from './negation';
import { withoutWeighed } from './weighed';

type ValueMatch = OwnedMatch<'value'>;

/**
 * What a choice is read from: a statement names its value outright; a fragment (那居民呢) may use the words of an answer,
 * but no 是 or 没有 and no single character (我); an answer may use them all.
 */
export type ReadAs = 'statement' | 'fragment' | 'answer';

/** What may stand between the start of a clause and its yes or no: 我没有, 应该是的. */
const BEFORE_YES_OR_NO =
  /(?:^|[,。!?;:、 ])(?:我们?|[他她它]们?|[这那]个?|都|还|也|就|真|嗯|啊|哦|噢|应该|可能|好像|其实|目前|现在|确实|当然|当时|一直|从来|暂时|不过)*$/;

/** Whether the words mean yes or no to any question: 是, 没有. */
function isYesOrNo({ start, end }: OwnedMatch, { matches }: Scan): boolean {
  return matches.cue.some(
    (other) => other.start === start && other.end === end && (other.of.cue === 'affirm' || other.of.cue === 'deny'),
  );
}

/** 能报不 ends in no 不 that answers anything: yes and no open a clause. */
function counts(match: OwnedMatch, found: Scan, as: ReadAs): boolean {
  if (as === 'fragment' && match.end - match.start === 1) return false;
  if (!isYesOrNo(match, found)) return true;
  const opensClause = BEFORE_YES_OR_NO.test(found.text.slice(0, match.start));
  return as === 'answer' && opensClause && !deniesElse(match, found.text) && !namesElse(match, found.text);
}

/** 是系统扣重了 names what it was, and is no 是 to what was asked: behind that stands little, a pause or a particle. */
const AFFIRMS = /^(?:[^,。!?;:、 ]{0,3}(?:$|[,。!?;:、 ])|[的啊呀呢吧嘛哦滴])/;

const namesElse = ({ start, end }: OwnedMatch, text: string): boolean =>
  end - start === 1 && text[start] === '是' && !AFFIRMS.test(text.slice(end));

/** Behind a bare 不 or 没 that answers: an end, a particle, or a verb of all work (没去办). */
const ANSWERS_NO = /^(?:[^,。!?;:、 ]{0,2}(?:$|[,。!?;:、 ])|[是啊呀呢吧了的有过太办弄去搞做整来要用交断停缴补])/;

/** 我不领失业金 denies something of its own, and is no 不 to what was asked. */
function deniesElse({ start, end }: OwnedMatch, text: string): boolean {
  return end - start === 1 && /[不没]/.test(text[start] ?? '') && !ANSWERS_NO.test(text.slice(end));
}

/** 没有工作单位 holds the letters of 有工作单位 and says the opposite. */
function isNone(text: string, { start }: OwnedMatch): boolean {
  return text[start] === '有' && /[没无冇]/.test(text[start - 1] ?? '');
}

/** What is said of any topic (单位医保,拖着没补) is told in one clause; only a topic's own words reach over a pause. */
function isOf(slot: SlotSpec, found: Scan, as: ReadAs): (match: ValueMatch) => boolean {
  return (match) =>
    match.of.slot === slot &&
    !(slot.intent === null && reachesOver(match, found.text)) &&
    !isNone(found.text, match) &&
    (!match.of.onlyAnswer || (as !== 'statement' && counts(match, found, as)));
}

/** 单位断缴,自己交的: 断缴…自己 stands here only by the pause between two statements. */
const reachesOver = ({ start, end }: ValueMatch, text: string): boolean => /[,、]/.test(text.slice(start, end));

/** Letters before sounds, then what stands in one clause, then of what stands apart what means it unasked (忘了交,单位交的医保), then the longest, then the first (the last after a correction). */
function better(a: ValueMatch, b: ValueMatch, text: string, corrected: boolean): boolean {
  if (a.heard !== b.heard) return !a.heard;
  if (reachesOver(a, text) !== reachesOver(b, text)) return reachesOver(b, text);
  if (a.of.onlyAnswer !== b.of.onlyAnswer && !overlaps(a, b)) return b.of.onlyAnswer;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  return corrected ? a.start > b.start : a.start < b.start;
}

/**
 * A match inside a longer one of the same slot is part of its wording (没断过 holds 断过), unless it is all that stands
 * behind a pause (问过财务了,我自己拖着没交; 转回老家,没停保) or says the same without one (自己续,单位开了证明).
 */
function outermost(matches: readonly ValueMatch[], text: string): ValueMatch[] {
  const inside = (a: ValueMatch, b: ValueMatch): boolean =>
    b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start && !b.heard && !standsApart(a, b, text);
  const meant = matches.filter((match) => !matches.some((other) => unsays(other, match, text)));
  return meant.filter((match) => !meant.some((other) => inside(match, other)));
}

const NO = /^(?:还|也|都|就)?[没未不冇]/;

/** 那边说没停保 reaches over the 没 of 没停保, which ends it and says the opposite. */
const unsays = (no: ValueMatch, yes: ValueMatch, text: string): boolean =>
  yes.of.value === true &&
  no.of.value === false &&
  no.end === yes.end &&
  no.start > yes.start &&
  NO.test(text.slice(no.start, no.end));

const standsApart = (a: ValueMatch, b: ValueMatch, text: string): boolean =>
  /[,、](?:$|.*是)/.test(text.slice(b.start, a.start)) ||
  (a.of.value === b.of.value && reachesOver(b, text) && !reachesOver(a, text));

/** 没 before what stands for yes means no. */
function said(match: ValueMatch, { text }: Scan): string | boolean {
  return match.of.value === true && isNotDone(text, match) ? false : match.of.value;
}

/** Reads an enum or boolean slot: the longest phrase wins. */
export function readChoice(slot: SlotSpec, found: Scan, from: number, as: ReadAs): SlotReading | null {
  const { text } = found;
  const named = withoutDenied(text, outermost(found.matches.value.filter(isOf(slot, found, as)), text), from);
  const matches = withoutWeighed(text, named, ({ of }) => of.value);
  const best = matches.reduce<ValueMatch | null>(
    (top, match) => (top === null || better(match, top, text, from > 0) ? match : top),
    null,
  );
  if (best === null) return named.length > 0 ? null : otherThanDenied(slot, found, as);
  return { value: said(best, found), text: text.slice(best.start, best.end), start: best.start, end: best.end };
}

/** 我不想去窗口, of a choice of two: the other. */
function otherThanDenied(slot: SlotSpec, found: Scan, as: ReadAs): SlotReading | null {
  const [one, two, more] = slot.values;
  if (slot.type !== 'enum' || !one || !two || more) return null;
  const [denied] = outermost(found.matches.value.filter(isOf(slot, found, as)), found.text);
  if (!denied || denied.heard) return null;
  const { start, end, of } = denied;
  return { value: of.value === one.value ? two.value : one.value, text: found.text.slice(start, end), start, end };
}
