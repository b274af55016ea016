import type { When } from '../policy/condition';
import type { Outcome, Row, Table } from '../policy/table';
import type { Choice, Instant, SlotValue, SlotValues } from '../vocabulary';

/** All the dialogue needs from content. Plain data; `content/` makes it. */
export interface DialogueModel {
  /** Content fingerprint. */
  readonly fingerprint: string;
  readonly flows: ReadonlyMap<string, Flow>;
  /** Control and out-of-scope intents and what they may reply. */
  readonly remarks: ReadonlyMap<string, Remark>;
  /** What is done about messages that ask about the answer before them. */
  readonly queries: ReadonlyMap<string, Query>;
  /** An idle conversation starts afresh after this long. */
  readonly sessionMs: Instant;
}

/** A business intent: what to find out, what to say. */
export interface Flow {
  readonly intent: string;
  readonly title: string;
  /** Of two questions in one message the heavier is answered first. */
  readonly weight: number;
  /** In the order they are asked. */
  readonly slots: readonly FlowSlot[];
  readonly points: ReadonlyMap<string, Point>;
  readonly table: Table | null;
  /** Taps offered after each reply. */
  readonly next: Readonly<Record<string, readonly Choice[]>>;
}

export interface FlowSlot {
  readonly name: string;
  /** How a correction names it. */
  readonly label: string;
  readonly required: boolean | When;
  /** Kept when the topic changes. */
  readonly keep: boolean;
  /** The date it holds is the one the question is about. */
  readonly asOf?: boolean;
  /** What its values are; numbers within `min` and `max`. */
  readonly holds: 'number' | 'boolean' | 'text';
  /** It asks what the person wants to know: whoever asks a question then has said so. */
  readonly namesQuestion?: boolean;
  /** Date slots whose distance in days it is, where it was not told. */
  readonly between?: readonly [string, string];
  readonly min?: number;
  readonly max?: number;
  /** Names it had in earlier content: forms begun then keep their values. */
  readonly was: readonly string[];
  /** Enum and boolean slots: what can be tapped. */
  readonly options: readonly { readonly value: SlotValue; readonly label: string }[];
}

/** A specific question inside an intent, answered at once. */
export interface Point {
  readonly name: string;
  /** Holds for all: the form goes on to ask what decides the rest. */
  readonly asks?: true;
  readonly rows: readonly Row[];
  readonly outcome: Outcome | null;
}

export interface Remark {
  readonly intent: string;
  readonly kind: 'control' | 'out-of-scope';
  /** Declines questions; what is merely told of it while a form is open is no digression. */
  readonly questionsOnly?: true;
  /** Intents whose general rule is told where there is none of the place. */
  readonly generally?: readonly string[];
  readonly next: Readonly<Record<string, readonly Choice[]>>;
}

/** 为什么, 有例外吗: asks about the answer before it. */
export interface Query {
  /** What is said after the reply: where the answer is from, or the answer in short. */
  readonly then: 'nothing' | 'sources' | 'brief';
  /** A word that is explained wherever it is asked for. */
  readonly always?: true;
  /** The query it is while a question of ours is open: 为什么 asks why that is asked. */
  readonly whileAsking?: string;
  /** Intent or topic talked of → what answers it there. */
  readonly instead: Readonly<Record<string, { readonly intent: string; readonly points: readonly string[] }>>;
}

/** What one step of the dialogue decided. */
export interface Focus {
  readonly intent: string | null;
  readonly slots: SlotValues;
  readonly asking?: string;
}
