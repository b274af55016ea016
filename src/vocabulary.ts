/**
 * The nouns every room speaks. Types only, no behaviour: a room that needs more than this from another
 * room has to appear in the import table of docs/architecture.md.
 *
 * Dates are ISO calendar dates (`2026-11-21`) in Asia/Shanghai; instants are milliseconds since the epoch.
 */

/** `YYYY-MM-DD`, the civil date in Asia/Shanghai. */
export type IsoDate = string;

/** Milliseconds since the epoch. */
export type Instant = number;

export type ChannelName = 'official-account' | 'mini-program' | 'rest' | 'console';

/** What a person did, whatever the channel said it in. */
export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choiceId: string; readonly label?: string }
  | { readonly kind: 'event'; readonly event: 'subscribed' | 'entered' }
  | { readonly kind: 'unsupported'; readonly mediaType: string };

/** One verified message of one person, ready for `takeTurn`. */
export interface Inbound {
  readonly channel: ChannelName;
  /** Unique per person and channel; holds no personal data beyond the channel's own id. */
  readonly conversationId: string;
  /** The idempotency key: the same id again returns the same turn. */
  readonly messageId: string;
  readonly content: InboundContent;
  readonly receivedAt: Instant;
  /** The date the question is about, when the client states it. */
  readonly asOf?: IsoDate;
}

/** A value a slot can hold: canonical, never the raw utterance. */
export type SlotValue = string | number | boolean;

export type SlotValues = Readonly<Record<string, SlotValue>>;

/** A slot value read from an utterance, with where it stood. */
export interface SlotReading {
  readonly value: SlotValue;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface EntityMention {
  readonly entity: string;
  readonly value: SlotValue;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A place that is said not to be meant: 不是杭州. */
  readonly denied?: true;
}

export interface IntentCandidate {
  readonly intent: string;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

/** What the understanding says should be done with a message. */
export type Decision = 'answer' | 'clarify' | 'out-of-scope' | 'fallback';

/** The message read as an answer to the question that is open. */
export type AnswerReading =
  /** `aside`: it stands in a clause of its own, beside one that asks something (职工的,对了门诊起付线多少). */
  | { readonly kind: 'value'; readonly reading: SlotReading; readonly aside?: boolean }
  | { readonly kind: 'affirm' }
  | { readonly kind: 'deny' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused' };

/** Cues in the wording itself, independent of the intent. */
export interface Signals {
  /** 不对 / 说错了 / 不是X是Y: a correction of what was said before. */
  readonly correction: boolean;
  /** 不是48,49: a number that is taken back, and the one in its place, whatever they count. */
  readonly replaces?: { readonly denied: number; readonly meant: number };
  /** 那…呢 and other fragments that lean on the previous turn. */
  readonly ellipsis: boolean;
  /** 回到 / 回头说 / 刚才那个: goes back to something talked of before. */
  readonly returns?: true;
  /** 到底能不能退, 别绕弯子: asks nothing new, but presses for the answer to what is in hand. */
  readonly presses?: true;
  /** 为什么, 你确定吗, 有例外吗: asks about the answer before it; which of the `queries` of content. */
  readonly queries?: string;
  /** 住院不问了,改问门诊: what was talked of is dropped; the text is what is asked instead. */
  readonly drops?: true;
  /** 我弟呢 / 换个情况 / 如果: speaks of another person or case than the message before. */
  readonly otherCase?: true;
  /** 不知道 / 不清楚. */
  readonly unknown: boolean;
  /** 不想说 / 不方便. */
  readonly refused: boolean;
  /** 1 for 第一个 / 「1」, 2 for the second …; -1 for 最后一个, 0 for 中间那个. */
  readonly ordinal?: number;
  /** Kinds of personal data found (and masked) in the text: id-number, card-number, phone, verification-code. */
  readonly personalData: readonly string[];
}

/** What a message means: the whole output of `nlu/`. */
export interface Understanding {
  /** Normalised and masked text: of a message that drops a topic, what it asks instead. */
  readonly text: string;
  /** All of the message, where `text` is a part of it. */
  readonly whole?: string;
  readonly decision: Decision;
  /** The decided intent; null when nothing was understood. */
  readonly intent: string | null;
  readonly confidence: number;
  readonly candidates: readonly IntentCandidate[];
  /** Only a matter was named, nothing asked of it (退费): which of the candidates is meant is for the person to say. */
  readonly topicOnly?: true;
  /** A second question in the same message, in the order they were asked. */
  readonly also: readonly string[];
  /** What the same question is asked again of in the same message (补牙能报吗,种牙呢). */
  readonly again?: Readonly<Record<string, SlotReading>>;
  readonly entities: readonly EntityMention[];
  /** Slot readings by intent, for every candidate and for the intents in play. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, SlotReading>>>>;
  /** Points (specific sub-questions) mentioned, by intent. */
  readonly points: Readonly<Record<string, readonly string[]>>;
  readonly answer: AnswerReading | null;
  readonly signals: Signals;
  /** Whether the wording asks something; not told by stand-ins of the understanding. */
  readonly asks?: boolean;
  /** Slots all topics share, told by a message that is nothing but values: 我在广州, 职工的. Absent for all other messages. */
  readonly statement?: Readonly<Record<string, SlotReading>>;
  /** Slot readings by intent from statements made before there was a question (`UnderstandingContext.told`). */
  readonly before?: Readonly<Record<string, Readonly<Record<string, SlotReading>>>>;
}

/** What `nlu/` is told about the conversation; it knows no more of it. */
export interface UnderstandingContext {
  /** Intents of the open frames and of the last answer, innermost first. */
  readonly intents: readonly string[];
  readonly asking?: { readonly intent: string; readonly slot: string };
  /** Intents answered before those, newest first. */
  readonly earlier?: readonly string[];
  /** The person's previous message, as the `text` of its understanding; just as it was typed where no intents are known. */
  readonly previousText?: string;
  /** Intents that are offered to pick from: a short message most likely picks one, and their slots are read too. */
  readonly offered?: readonly string[];
  /** What was stated before there was a question, normalised and masked. */
  readonly told?: string;
  /** The date relative expressions (上个月) count from. */
  readonly today: IsoDate;
}

/** Everything the reducer learns about the world in one step: it has no clock and no dice of its own. */
export interface DialogueEvent {
  readonly messageId: string;
  readonly receivedAt: Instant;
  readonly today: IsoDate;
  /** The date the question is about; today unless stated. */
  readonly asOf: IsoDate;
  /** The client stated `asOf`: it is stronger than any date in the message. */
  readonly asOfStated?: boolean;
  readonly input:
    | { readonly kind: 'utterance'; readonly understanding: Understanding }
    | { readonly kind: 'choice'; readonly choiceId: string; readonly label?: string }
    | { readonly kind: 'event'; readonly event: 'subscribed' | 'entered' }
    | { readonly kind: 'unsupported'; readonly mediaType: string };
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A channel-neutral message: every channel can say these. */
export type Message =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choices'; readonly text: string; readonly choices: readonly Choice[] };

export type DialogueStatus = 'answered' | 'asking' | 'clarifying' | 'fallback' | 'handed-over' | 'closed';

/** Why an answer said what it said. Enough to render it again, byte for byte. */
export interface Receipt {
  readonly facts: readonly string[];
  readonly conflicts: readonly string[];
  /** `intent/row` or `intent/point:name`. */
  readonly rule: string;
  /** Figures as they were shown, by name (`arrears-22.daily_rate`). */
  readonly figures: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly asOf: IsoDate;
  /** Content fingerprint, `sha256:…`. */
  readonly content: string;
}

/** What must happen besides the answer; carried out by the outbox after the commit. */
export type Effect =
  | { readonly kind: 'notify-support'; readonly reason: string }
  | { readonly kind: 'deliver'; readonly messages: readonly Message[] };

/** What the dialogue decided to say, before any wording: `templates/` turns it into messages. */
export type Reply =
  /** An answer: the reply `reply` of `intent`, with the slots it was decided on. */
  | {
      readonly kind: 'answer';
      readonly intent: string;
      /** Row id, or `point:<name>`. */
      readonly rule: string;
      readonly reply: string;
      readonly slots: SlotValues;
      readonly form: 'full' | 'brief';
      /** The day whose rules it tells, where that is not the day of the event. */
      readonly asOf?: IsoDate;
      /** The place was not said in this message: it is remembered from before. */
      readonly recalled?: boolean;
    }
  /** "If … then …", when the person could not tell what decides. */
  | {
      readonly kind: 'conditional';
      readonly intent: string;
      readonly slots: SlotValues;
      readonly branches: readonly {
        readonly rule: string;
        readonly reply: string;
        /** The slots this branch hangs on, to be said in its condition. */
        readonly open: readonly string[];
      }[];
      readonly asOf?: IsoDate;
      readonly recalled?: boolean;
    }
  | { readonly kind: 'question'; readonly intent: string; readonly slot: string; readonly attempt: number }
  /** One of the bot's own texts (`intents/bot.yml`), with values to put in. */
  | { readonly kind: 'message'; readonly key: string; readonly values: Readonly<Record<string, string>> }
  /** The reply of a control or out-of-scope intent. */
  | {
      readonly kind: 'remark';
      readonly intent: string;
      readonly reply: string;
      readonly values: SlotValues;
    }
  /** What did not fit into the last answer. */
  | { readonly kind: 'rest'; readonly text: string }
  /** Where the last answer comes from. */
  | { readonly kind: 'sources'; readonly receipt: Receipt }
  /** Things to tap. `choices` without a text of their own belong to the reply before. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** One question being worked on. */
export interface Frame {
  readonly intent: string;
  readonly slots: SlotValues;
  /** Slots the person could not or would not tell. */
  readonly unknown: readonly string[];
  readonly asking?: { readonly slot: string; readonly attempt: number };
  /** Specific questions it will be opened with, while it waits for its turn. */
  readonly points?: readonly string[];
  /** Opened by a mere statement (断了俩月), and nothing it asked for was told: what is wanted was only guessed. */
  readonly guessed?: true;
  /** Slots that were told because the form asked for them: a correction may drop these, not what was told unasked. */
  readonly asked?: readonly string[];
}

/** A question as it would have been opened, had the message meant it. */
export interface Meant {
  readonly frame: Frame;
  readonly points: readonly string[];
}

/** What somebody may still be saying: a message right after it is taken together with it. */
export interface Burst {
  /** The state its first message met. */
  readonly before: ConversationState | null;
  /** All that was said so far, normalised and masked. */
  readonly text: string;
  /** When the last message of it came. */
  readonly at: Instant;
  /** Kinds of personal data that were masked in it. */
  readonly personalData: readonly string[];
  /** Turns of the conversation so far: every message of a burst has its own. */
  readonly turns: number;
}

/** All a conversation remembers. Plain JSON: the store keeps it without looking inside. */
export interface ConversationState {
  readonly format: 1;
  /** Fingerprint of the content the frames were filled under. */
  readonly content: string;
  /** Stack of open questions, innermost last; at most three deep. */
  readonly frames: readonly Frame[];
  /** Slots that survive a change of topic: region, insurance … */
  readonly shared: SlotValues;
  /** The last answer: for 「那…呢」, corrections, 「再说一遍」, 「依据是什么」. */
  readonly answered?: {
    readonly frame: Frame;
    /** Points it answered: a fragment asks them again for other values. */
    readonly points: readonly string[];
    readonly replies: readonly Reply[];
    readonly receipt: Receipt | null;
    /** The turn it was told in. */
    readonly turn?: number;
    /** It was told for a place remembered from before. */
    readonly recalled?: boolean;
  };
  /** Questions answered before the last answer, newest first: for 「回到补缴的事」. */
  readonly earlier?: readonly Frame[];
  /** Lists of choices offered, newest first; a choice from an older list is recognised as such. */
  readonly offered: readonly (readonly Choice[])[];
  /** Second questions of earlier messages, still to be answered. */
  readonly waiting: readonly Frame[];
  /** Messages not understood in a row. */
  readonly failures: number;
  readonly handedOver: boolean;
  /** Help was called for, and nothing that was understood has been said since. */
  readonly urgent?: true;
  readonly turns: number;
  readonly previousText?: string;
  /** What was stated while there was no question yet, normalised and masked: read with the question that follows. */
  readonly told?: string;
  /** What a message that could mean several things said of each: it is not asked again once one is picked. */
  readonly meant?: readonly Meant[];
  /** Where messages sent at once are one question: what the next one may go on with. */
  readonly burst?: Burst;
  /** What did not fit into the last answer, for 「继续」. */
  readonly rest?: string;
  readonly lastAt: Instant;
}

/** What came in besides the words in `said`, so that a stored turn can be taken again. Holds no personal data. */
export type TurnInput =
  /** `personalData`: the kinds that were masked, which the masked text no longer tells. */
  | {
      readonly kind: 'text';
      readonly personalData?: readonly string[];
      /** It was taken together with the turn before, which it replaces. */
      readonly joined?: true;
    }
  | { readonly kind: 'choice'; readonly choiceId: string }
  | { readonly kind: 'event'; readonly event: 'subscribed' | 'entered' }
  | { readonly kind: 'unsupported'; readonly mediaType: string };

/** What was decided, before any wording: with the content it names, enough to say the turn again byte for byte. */
export interface TurnDecision {
  /** Content fingerprint, `sha256:…`. */
  readonly content: string;
  readonly today: IsoDate;
  readonly asOf: IsoDate;
  readonly replies: readonly Reply[];
}

/** One exchange, as it is stored and as it is returned for a redelivered message. */
export interface Turn {
  readonly messageId: string;
  /** 1-based position in the conversation. */
  readonly number: number;
  readonly receivedAt: Instant;
  /** What the person said, masked. */
  readonly said: string;
  /** Absent in turns stored before it was kept: those were texts, as far as one can tell. */
  readonly input?: TurnInput;
  /** The date the question was about, where the client stated it. */
  readonly asOf?: IsoDate;
  readonly messages: readonly Message[];
  readonly understanding: {
    readonly intent: string | null;
    readonly confidence: number;
    readonly candidates: readonly IntentCandidate[];
    readonly entities: readonly EntityMention[];
  };
  readonly dialogue: {
    readonly status: DialogueStatus;
    readonly intent: string | null;
    readonly slots: SlotValues;
    readonly asking?: string;
  };
  readonly receipt: Receipt | null;
  /** What the message was taken as, and which questions were open afterwards, outermost first; absent in older turns. */
  readonly taken?: { readonly command: string; readonly open: readonly string[] };
  /** Absent in turns stored before it was kept. */
  readonly decision?: TurnDecision;
}
