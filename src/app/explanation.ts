import type { DialogueStatus, EntityMention, IsoDate, SlotValue } from '../vocabulary';

/** An intent as the content titles it. */
export interface TitledIntent {
  readonly intent: string;
  readonly title: string;
}

export interface RatedIntent extends TitledIntent {
  /** 0 to 1. */
  readonly confidence: number;
}

/** Everything a turn was decided on, with the words the content has for it. Plain JSON. */
export interface Explanation {
  /** 1-based position in the conversation. */
  readonly turn: number;
  /** What the person said, masked. */
  readonly heard: string;
  /** Null when nothing was understood. */
  readonly understood: RatedIntent | null;
  readonly candidates: readonly RatedIntent[];
  readonly entities: readonly EntityMention[];
  /** What the message was taken as (a dialogue command); null where it was not kept. */
  readonly taken: string | null;
  /** Questions still open afterwards, outermost first. */
  readonly open: readonly TitledIntent[];
  readonly status: DialogueStatus;
  /** The question being worked on. */
  readonly about: TitledIntent | null;
  readonly slots: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: SlotValue;
    readonly shown: string;
  }[];
  /** The slot just asked for. */
  readonly asking: { readonly name: string; readonly label: string } | null;
  /** What the answer rested on; null when it stated nothing. */
  readonly basis: Basis | null;
}

/** A receipt, written out. */
export interface Basis {
  readonly rule: string;
  /** The rows and points of the rule, each with the conditions it was chosen for, in words. */
  readonly rows: readonly (TitledIntent & { readonly row: string; readonly when: string })[];
  readonly asOf: IsoDate;
  /** Content fingerprint, `sha256:…`. */
  readonly content: string;
  readonly conflicts: readonly string[];
  readonly facts: readonly {
    readonly id: string;
    readonly statement: string;
    /** `national`, `some-regions` or region names. */
    readonly region: string | readonly string[];
    readonly source: string;
    readonly doubt?: string;
  }[];
  readonly figures: readonly { readonly name: string; readonly shown: string }[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    /** Null when the document bears none. */
    readonly date: string | null;
  }[];
}
