import type { Message } from '../vocabulary';

/** What a person reads: texts, and choices with the number they can be picked by. */
export const showMessages = (messages: readonly Message[]): string => messages.map(showMessage).join('\n\n');

const showMessage = (message: Message): string =>
  [
    message.text,
    ...(message.kind === 'choices' ? message.choices.map(({ label }, index) => `  ${index + 1}. ${label}`) : []),
  ].join('\n');
