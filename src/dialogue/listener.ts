import type { ConversationState, Frame, Understanding } from '../vocabulary';
import type { Command } from './command';
import type { DialogueModel } from './model';

export interface Hearing {
  readonly model: DialogueModel;
  readonly state: ConversationState;
  readonly understanding: Understanding;
  /** The innermost open frame. */
  readonly frame: Frame | undefined;
}

/** One way of taking a message; null when it is not meant that way. The first that answers decides. */
export type Listener = (hearing: Hearing) => Command | null;
