import type { When } from '../policy/condition';
import type { Fact, Unit } from '../policy/fact';
import type { SlotValue } from '../vocabulary';
import type { Template } from './template';

/** All the wording there is: compiled once when content is loaded. */
export interface Phrasebook {
  /** Content fingerprint, `sha256:…`. */
  readonly fingerprint: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, DocumentTitle>;
  readonly conflicts: ReadonlyMap<string, ConflictWording>;
  readonly intents: ReadonlyMap<string, IntentWording>;
  readonly messages: Readonly<Record<string, Template>>;
  /** Longest turn, in characters; the rest waits for 「继续」. */
  readonly turnCharacters: number;
  readonly personalDataKinds: Readonly<Record<string, string>>;
  /** Whom to ask about a topic: the fact that holds the number; `default` for the rest. */
  readonly hotlines: Readonly<Record<string, string>>;
}

export interface DocumentTitle {
  readonly title: string;
  readonly publisher: string;
  /** A page is cited rather than what is generally known. */
  readonly kind: 'third-party-page' | 'regulation' | 'general-knowledge';
  readonly date: string | null;
}

export interface ConflictWording {
  readonly careful: Template;
  /** Facts of each side. */
  readonly sides: readonly (readonly string[])[];
}

export interface IntentWording {
  readonly title: string;
  readonly slots: ReadonlyMap<string, SlotWording>;
  readonly replies: ReadonlyMap<string, ReplyWording>;
  readonly calculations: ReadonlyMap<string, CalculationWording>;
  /** Facts a row or point names besides its reply's, by rule. */
  readonly ruleFacts: ReadonlyMap<string, readonly string[]>;
  /** Conditions of the table's rows, to be said in 「如果……」. */
  readonly conditions: ReadonlyMap<string, When>;
}

export interface SlotWording {
  readonly label: string;
  readonly unit: Unit | null;
  readonly questions: readonly Template[];
  readonly options: readonly { readonly value: SlotValue; readonly label: string }[];
  /** The date it holds is the one the question is about. */
  readonly asOf?: boolean;
}

export interface ReplyWording {
  readonly text: Template;
  readonly brief: Template;
  readonly facts: readonly string[];
}

export interface CalculationWording {
  readonly use: string;
  /** Calculator input → slot name or `fact.figure`. */
  readonly with: Readonly<Record<string, string>>;
}
