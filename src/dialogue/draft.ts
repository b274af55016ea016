import type { Choice, ConversationState, DialogueStatus, Effect, Frame, Reply } from '../vocabulary';
import type { Focus } from './model';

/** A step in the making: the state it will leave, and what was said so far. */
export interface Draft {
  readonly state: ConversationState;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  readonly status: DialogueStatus;
  readonly focus: Focus;
  /** Rules that decided, in order: `intent/row`, `intent/point:name`, `intent/point:name/row`; goto rows among them. */
  readonly passed: readonly string[];
}

export const draftOf = (state: ConversationState): Draft => ({
  state,
  replies: [],
  effects: [],
  status: 'answered',
  focus: { intent: null, slots: {} },
  passed: [],
});

export const say = (draft: Draft, ...replies: readonly Reply[]): Draft => ({
  ...draft,
  replies: [...draft.replies, ...replies],
});

export const sayMessage = (draft: Draft, key: string, values: Readonly<Record<string, string>> = {}): Draft =>
  say(draft, { kind: 'message', key, values });

export const offer = (draft: Draft, choices: readonly Choice[]): Draft =>
  choices.length === 0 ? draft : say(draft, { kind: 'choices', choices });

export const withState = (draft: Draft, change: Partial<ConversationState>): Draft => ({
  ...draft,
  state: { ...draft.state, ...change },
});

/** What was kept for the next question is used up by it. */
export const useUp = (draft: Draft): Draft => {
  const { told: _, meant: __, ...state } = draft.state;
  return { ...draft, state };
};

export const pass = (draft: Draft, ...rules: readonly string[]): Draft => ({
  ...draft,
  passed: [...draft.passed, ...rules],
});

export const innermost = (state: ConversationState): Frame | undefined => state.frames.at(-1);

/** The stack with its innermost frame replaced. */
export const withInnermost = (draft: Draft, frame: Frame): Draft =>
  withState(draft, { frames: [...draft.state.frames.slice(0, -1), frame] });

export const focusOn = (draft: Draft, status: DialogueStatus, frame: Frame): Draft => ({
  ...draft,
  status,
  focus: { intent: frame.intent, slots: frame.slots, ...(frame.asking ? { asking: frame.asking.slot } : {}) },
});
