import type { Choice, DialogueStatus, EntityMention, SlotValue } from '../../vocabulary';

/** What `POST /simulator/api/send` answers; documented at src/simulator/create-simulator-channel.ts. */
export interface Answer {
  readonly appId: string;
  readonly openid: string;
  /** Empty for events. */
  readonly msgId: string;
  readonly messages: readonly { readonly text: string; readonly choices: readonly Choice[] }[];
  readonly fault: boolean;
  readonly wire: Wire;
  readonly why: Why | null;
}

export interface Wire {
  readonly path: string;
  readonly mode: 'plain' | 'compatible' | 'secure';
  readonly deliveries: readonly Delivery[];
}

export interface Delivery {
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly requestMessage: string;
  readonly status?: number;
  readonly responseBody?: string;
  readonly responseMessage?: string;
  readonly responseText?: string;
  readonly outcome: 'reply' | 'silence' | 'fault' | 'timeout';
  readonly reason?: string;
  readonly tookMs: number;
}

export interface TitledIntent {
  readonly intent: string;
  readonly title: string;
}

export interface RatedIntent extends TitledIntent {
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Why {
  readonly turn: number;
  readonly heard: string;
  readonly understood: RatedIntent | null;
  readonly candidates: readonly RatedIntent[];
  readonly entities: readonly EntityMention[];
  /** What the message was taken as; null where it was not kept. */
  readonly taken: string | null;
  /** Questions still open, outermost first. */
  readonly open: readonly TitledIntent[];
  readonly status: DialogueStatus;
  readonly about: TitledIntent | null;
  readonly slots: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: SlotValue;
    readonly shown: string;
  }[];
  readonly asking: { readonly name: string; readonly label: string } | null;
  readonly basis: Basis | null;
}

export interface Basis {
  readonly rule: string;
  readonly rows: readonly (TitledIntent & { readonly row: string; readonly when: string })[];
  readonly asOf: string;
  readonly content: string;
  readonly conflicts: readonly string[];
  readonly facts: readonly Fact[];
  readonly figures: readonly { readonly name: string; readonly shown: string }[];
  readonly sources: readonly Source[];
}

export interface Fact {
  readonly id: string;
  readonly statement: string;
  readonly region: string | readonly string[];
  readonly source: string;
  readonly doubt?: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
}
