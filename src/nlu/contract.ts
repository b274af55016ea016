import type { Understanding, UnderstandingContext } from '../vocabulary';

/** One training line. */
export interface TrainingExample {
  readonly text: string;
  readonly intent: string;
  /** The point that answers it, or null for none, where the author said so; otherwise the points' phrases tell. */
  readonly point?: string | null;
  /** The template it was expanded from: its siblings must not be trained on when it is tested. */
  readonly template?: string;
}

/** How a slot is read from text. `intent` is null for a slot shared by all topics. */
export interface SlotSpec {
  readonly intent: string | null;
  readonly name: string;
  readonly type: SlotType;
  /** Enum and boolean slots: canonical value → phrases. */
  readonly values: readonly SlotValueSpec[];
  /** Typed slots (money, number …): words that must stand near the value for it to be this slot's, e.g. 基数. */
  readonly cues: readonly string[];
  /** Whether a value without a cue may fill the slot when it is not being asked. */
  readonly bare: boolean;
  readonly min?: number;
  readonly max?: number;
}

/**
 * `months`, `days`, `years`, `percent`, `yuan`, `count`, `age` are numbers in that unit. A `period` is a past day, month
 * or year as exactly as it was said (`2025-11`), or today.
 */
export type SlotType =
  | 'enum'
  | 'boolean'
  | 'region'
  | 'date'
  | 'months'
  | 'days'
  | 'years'
  | 'age'
  | 'yuan'
  | 'percent'
  | 'count'
  | 'year'
  | 'period';

export interface SlotValueSpec {
  readonly value: string | boolean;
  /** Phrases (see intents/README.md: literals, `…`, `[a|b]`) that mean this value anywhere. */
  readonly says: readonly string[];
  /** Phrases that mean it only as the answer to this slot's question. */
  readonly answers: readonly string[];
  /** How two places that are named must lie to each other to mean this value. */
  readonly places?: PlacesApart;
}

export type PlacesApart = 'across-provinces' | 'within-province' | 'across-cities';

export interface PointSpec {
  readonly intent: string;
  readonly point: string;
  readonly says: readonly string[];
  /** The intent that answers it, where that is another. */
  readonly leadsTo?: string;
}

/** All the understanding needs from content. Plain data; `content/` makes it. */
export interface NluModel {
  /** Content fingerprint; a trained model refuses content it was not trained on. */
  readonly fingerprint: string;
  readonly examples: readonly TrainingExample[];
  /** Every intent with its kind; `oos.*` are out-of-scope kinds. */
  readonly intents: readonly { readonly id: string; readonly kind: 'business' | 'control' | 'out-of-scope' }[];
  /** Slots each intent declares, shared ones included. */
  readonly slotsOf: Readonly<Record<string, readonly string[]>>;
  readonly slots: readonly SlotSpec[];
  readonly points: readonly PointSpec[];
  /** Whole-message phrases that are this intent for certain: 谢谢, 人工. */
  readonly exact: readonly { readonly intent: string; readonly says: readonly string[] }[];
  /** Phrases that make a message out of scope (or an emergency) wherever they stand, strongest first. */
  readonly triggers: readonly { readonly intent: string; readonly says: readonly string[] }[];
  /** Things of other trades (快递, 花呗): a message that names one and none of the concepts `unless` is this intent. */
  readonly elsewhere?: readonly {
    readonly intent: string;
    readonly says: readonly string[];
    readonly unless: readonly string[];
  }[];
  /** Words and their other spellings: other languages, abbreviations, misspellings. Read as the word; the word also by its sound. */
  readonly spellings?: readonly { readonly word: string; readonly written: readonly string[] }[];
  /** Groups of phrases that mean the same, given to the classifier as features. */
  readonly concepts: readonly { readonly name: string; readonly says: readonly string[] }[];
  /** Names of the concepts that say which matter a message is about. */
  readonly matters?: readonly string[];
  /** Messages that only name a matter; `around` may stand before and after the name. */
  readonly topics: {
    readonly around: { readonly before: readonly string[]; readonly after: readonly string[] };
    readonly list: readonly { readonly says: readonly string[]; readonly intents: readonly string[] }[];
    /** Words, anywhere in a message that asks nothing, and the intents to choose from; the first that fits counts. */
    readonly situations?: readonly { readonly says: readonly string[]; readonly intents: readonly string[] }[];
    /** Topic → what a further question in the same message is about that names nothing itself (要什么材料). */
    readonly subjects?: Readonly<Record<string, string>>;
    /** Intents that ask in general what their siblings ask of special cases: after one of those nothing new is asked. */
    readonly general?: readonly string[];
  };
  /** Short messages that ask about the answer before them: 为什么, 你确定吗. `anytime`: where nothing was answered before; `unclear`: unless something was surely understood. */
  readonly queries?: readonly {
    readonly name: string;
    readonly says: readonly string[];
    readonly within: readonly string[];
    readonly anytime: 'never' | 'unclear' | 'always';
  }[];
  readonly cues: Readonly<
    Record<'correction' | 'ellipsis' | 'unknown' | 'refused' | 'affirm' | 'deny', readonly string[]>
  >;
  /** Words the tokeniser must not cut. */
  readonly lexicon: readonly string[];
  readonly thresholds: { readonly answer: number; readonly clarify: number };
}

/** Text → Understanding. Synchronous and pure once built: the date comes in with the context. */
export interface Understander {
  understand(text: string, context: UnderstandingContext): Understanding;
}

/** Features of a message, by number, and how often each was counted. */
export interface FeatureBag {
  readonly ids: Int32Array;
  readonly counts: Float32Array;
}
