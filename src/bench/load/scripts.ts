import type { Content } from '../../content/load-content';

/** What one person says, message by message. */
export type Script = readonly string[];

/** A generator of numbers below 1 that gives the same numbers every time: runs can be compared. */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Endless conversations from the content's own words: a story of the content (several turns: a question, answers to
 * the questions asked back, corrections) and one to three of its utterances in a row, by turns.
 */
export function* createScripts({ stories, nlu }: Content, dice: () => number): Generator<Script> {
  const written = stories.map(({ story }) => story.steps.flatMap(({ when, tap }) => when ?? tap ?? []));
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(dice() * items.length)];
  const utterance = () => pick(nlu.examples)?.text ?? '';
  for (;;) {
    const story = pick(written);
    if (story) yield story;
    yield Array.from({ length: 1 + Math.floor(dice() * 3) }, utterance);
  }
}
