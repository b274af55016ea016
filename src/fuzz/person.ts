import fc, { type Arbitrary } from 'fast-check';
import type { SlotValue } from '../vocabulary';
import { isSure } from './is-sure';
import { openingsThatAsk } from './openings-that-ask';
import { pickFrom } from './pick';
import type { Wording } from './say-values';
import { asked, lastTurn, type Scene, say } from './scene';
import type { Opening } from './speech';
import type { World } from './world';

/** Somebody with a question, who answers whatever is asked back, and the same thing whenever it is asked. */
export interface Person {
  readonly opening: Opening;
  /** Which of the ways to answer, by slot (see `knows`). */
  readonly picks: readonly number[];
}

const PICKS = 6;
const MOST_PICK = 997;
/** No form of the content asks this often. */
const MOST_ANSWERS = 12;

/** Anybody; or somebody whose question needs at least `asks` things to be known, a number among them. */
export const personOf = (world: World, asks = 0, numbers = false): Arbitrary<Person> =>
  fc.record({
    opening: pickFrom(asks === 0 ? world.speech.openings : openingsThatAsk(world, asks, numbers)),
    picks: picksOf(),
  });

const picksOf = (): Arbitrary<readonly number[]> =>
  fc.array(fc.noBias(fc.nat({ max: MOST_PICK })), { minLength: PICKS, maxLength: PICKS });

/** What the person answers when a slot is asked: hangs on its name, not on when or by which form it is asked. */
export function knows({ speech }: World, { picks }: Person, intent: string, slot: string): Wording | undefined {
  const wordings = speech.wordings(intent, slot);
  return wordings[(picks[hash(slot) % picks.length] ?? 0) % Math.max(1, wordings.length)];
}

const hash = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);

/** The question asked; null when it is not surely understood as what it is. */
export function open(world: World, scene: Scene, { opening }: Person): Scene | null {
  const opened = isSure(world, opening) ? say(world, scene, opening.text) : null;
  return opened && isTaken(opened) ? opened : null;
}

/** Whether it was taken as a question, not as a word that may mean several. */
const isTaken = (scene: Scene): boolean => {
  const turn = lastTurn(scene);
  // Who told personal data is told of it, once.
  const isPlain = turn?.input?.kind === 'text' && turn.input.personalData === undefined;
  return isPlain && ['asking', 'answered'].includes(turn.dialogue.status);
};

/** Answers the open question; null when none is open, or nothing is known to answer it with. */
export function answerNext(world: World, scene: Scene, person: Person): Scene | null {
  const question = asked(scene);
  const wording = question && knows(world, person, question.intent, question.slot);
  return wording ? say(world, scene, wording.text) : null;
}

/** Answers `count` questions; null when fewer are asked. */
export function answerSome(world: World, scene: Scene, person: Person, count: number): Scene | null {
  let current: Scene | null = scene;
  for (let i = 0; i < count && current; i += 1) current = answerNext(world, current, person);
  return current;
}

/** Answers until nothing is asked any more. */
export function finish(world: World, scene: Scene, person: Person): Scene {
  let current = scene;
  for (let i = 0; i < MOST_ANSWERS; i += 1) {
    const next = answerNext(world, current, person);
    if (!next) return current;
    current = next;
  }
  return current;
}

/** The value of a slot in the form that is open or was just answered. */
export function noted({ state }: Scene, { intent, slot }: { intent: string; slot: string }): SlotValue | undefined {
  const frame = state?.frames.findLast((one) => one.intent === intent) ?? state?.answered?.frame;
  return frame?.intent === intent ? frame.slots[slot] : undefined;
}
