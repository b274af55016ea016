import { MORE_ID } from '../dialogue/choice';
import type { Choice, ConversationState, Message } from '../vocabulary';

interface Offered {
  readonly messages: readonly Message[];
  readonly state: ConversationState;
}

/** A last thing to tap below a turn that did not fit: typed, counted or tapped, it brings the rest. */
export function offerMore(messages: readonly Message[], state: ConversationState, label: string): Offered {
  const more: Choice = { id: MORE_ID, label };
  const [newest = [], ...older] = state.offered;
  const holder = messages.findLastIndex(({ kind }) => kind === 'choices');
  const at = holder === -1 ? messages.length - 1 : holder;
  return {
    messages: messages.map((message, index) => (index === at ? withChoice(message, more) : message)),
    state: { ...state, offered: [[...newest, more], ...older] },
  };
}

const withChoice = (message: Message, choice: Choice): Message => ({
  kind: 'choices',
  text: message.text,
  choices: [...(message.kind === 'choices' ? message.choices : []), choice],
});
