import type { Invariant } from './invariant';

/** What a template or a missing value leaves behind. */
const LEFTOVER = /undefined|null|NaN|Infinity|\[object|\{\{|\}\}|\{%|%\}/;

/** Every turn says something, in words. */
export const checkTexts: Invariant = ({ turn: { messages } }) => {
  const texts = messages.map(({ text }) => text);
  const labels = messages.flatMap((message) =>
    message.kind === 'choices' ? message.choices.map(({ label }) => label) : [],
  );
  return [
    ...(messages.length === 0 ? ['says nothing'] : []),
    ...[...texts, ...labels].filter((text) => text.trim() === '').map(() => 'says an empty text'),
    ...[...texts, ...labels].filter((text) => LEFTOVER.test(text)).map((text) => `says 「${text}」`),
  ];
};
