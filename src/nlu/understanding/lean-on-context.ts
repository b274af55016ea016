import type { Signals, UnderstandingContext } from '../../vocabulary';
import { toLogProbabilities } from '../classify/ensemble';
import { likeliest } from '../classify/likeliest';
import { namedPoints } from '../points/named-points';
import { readSlots } from '../slots/read-slots';
import { stripPoliteness } from '../text/politeness';
import { asksSameWay } from './asks-same-way';
import { isOutside } from './is-outside';
import { isBarePoint } from './mark-fragment';
import { tellsOnlyValues } from './read-statement';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Longer messages speak for themselves, unless they say that they lean: 照这么算是多少. */
const LONGEST_FRAGMENT = 16;
/** So sure of another intent, a short message is a question of its own. */
const SURE = 0.9;
/** What the previous intent gains: as a factor on its probability, and when the fragment fills one of its slots. */
const GAIN = { turn: 3, slot: 12 } as const;

/** So sure of another intent, a bare point (能代办吗) is a question of its own. */
const SUREST = 0.97;
const SUREST_TOLD = 0.985;
/** A statement this short (居民的那种) hardly names a topic of its own, however sure its few characters look. */
const LONGEST_VALUE = 8;
const sureOf = (length: number): number => (length <= LONGEST_VALUE ? SUREST_TOLD : SURE);
/** Below this, a new topic loses to a point or a value of the one before. */
const WEAK = 0.6;

/** Share of the fragment's own wording: when it only brings a value, and otherwise. */
const OWN = { value: 0.15, wording: 0.5 } as const;

/** What a fragment is read with. */
export interface Leaning {
  readonly found: Scan;
  readonly logs: Float32Array;
  readonly signals: Signals;
  readonly context: UnderstandingContext;
}

/** 是居民医保, 不清楚: told, not asked, and so about what was asked before. */
const isTold = ({ clauses }: Scan, answers: boolean): boolean => answers && clauses.every(({ asks }) => !asks);

interface Fragment {
  /** What its own wording counts beside both messages together. */
  readonly own: number;
  readonly gain: number;
}

/** How far the message leans on the one before; null when it stands on its own. 那居民呢 says nothing but the value it brings. */
function toFragment({ found, logs, signals }: Leaning, previous: string, reader: Reader): Fragment | null {
  const { start, end } = stripPoliteness(found.text);
  if (end - start > LONGEST_FRAGMENT && !asksSameWay(found.text)) return null;
  const fills =
    Object.keys(readSlots(previous, found, reader.compiled, signals.ellipsis ? 'fragment' : 'statement')).length > 0;
  if (signals.ellipsis && (fills || tellsOnlyValues(found, reader.compiled)))
    return { own: OWN.value, gain: GAIN.turn * GAIN.slot };
  const confidence = Math.exp(logs[likeliest(logs)] as number);
  if (isTold(found, fills || signals.unknown) && !signals.correction && confidence < sureOf(end - start))
    return { own: OWN.value, gain: GAIN.turn * GAIN.slot };
  if (brings(found, previous, fills, confidence)) return { own: OWN.wording, gain: GAIN.turn * GAIN.slot };
  if (confidence >= (signals.ellipsis ? SURE : reader.compiled.model.thresholds.answer)) return null;
  return { own: OWN.wording, gain: fills ? GAIN.turn * GAIN.slot : GAIN.turn };
}

/** A point or a value of the one before, unless the wording is surely about something else. */
function brings(found: Scan, previous: string, fills: boolean, confidence: number): boolean {
  if (isBarePoint(found, previous) && confidence < SUREST) return true;
  return (fills || namedPoints(found)[previous] !== undefined) && confidence < WEAK;
}

/** Both messages weighed as one; null after a call for help or the like, which nothing that follows goes on with. */
function withPrevious({ found, context }: Leaning, reader: Reader): Float32Array | null {
  if (context.previousText === undefined) return null;
  const before = reader.certain(reader.scan(context.previousText, context.today));
  if (before !== null && isOutside(before, reader.compiled.kinds)) return null;
  return reader.weigh(reader.scan(`${context.previousText},${found.text}`, context.today));
}

/** 回到孩子转移那事: about something before the last answer. */
const goesFurtherBack = ({ signals: { returns }, context: { earlier = [] } }: Leaning): boolean =>
  returns === true && earlier.length > 0;

/** A fragment leans on what was asked before: its probabilities are weighed with those of both messages together. */
export function leanOnContext(leaning: Leaning, reader: Reader): Float32Array {
  const previous = leaning.context.intents[0];
  if (previous === undefined || goesFurtherBack(leaning)) return leaning.logs;
  const fragment = toFragment(leaning, previous, reader);
  if (fragment === null) return leaning.logs;
  const { own, gain } = fragment;
  const together = withPrevious(leaning, reader) ?? leaning.logs;
  const sum = leaning.logs.map((log, c) => own * log + (1 - own) * (together[c] as number));
  const c = reader.classes.indexOf(previous);
  if (c >= 0) (sum[c] as number) += Math.log(gain);
  return toLogProbabilities(sum, 1);
}
