import { MORE_ID } from '../dialogue/choice';
import type { Choice, ConversationState, Message } from '../vocabulary';

/** A last thing to tap below a turn that did not fit: typed, counted or tapped, it brings the rest. */
const moreChoice = (label: string): Choice => ({ id: MORE_ID, label });

export function withMore(messages: readonly Message[], label: string): readonly Message[] {
  const holder = messages.findLastIndex(({ kind }) => kind === 'choices');
  const at = holder === -1 ? messages.length - 1 : holder;
  return messages.map((message, index) => (index === at ? withChoice(message, moreChoice(label)) : message));
}

const withChoice = (message: Message, choice: Choice): Message => ({
  kind: 'choices',
  text: message.text,
  choices: [...(message.kind === 'choices' ? message.choices : []), choice],
});

/** The list a person may now pick from has it too. */
export function offerMore(state: ConversationState, label: string): ConversationState {
  const [newest = [], ...older] = state.offered;
  return { ...state, offered: [[...newest, moreChoice(label)], ...older] };
}
