import fc from 'fast-check';
import { result, same } from '../compare';
import { answerNext, answerSome, finish, knows, noted, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, type Scene, say } from '../scene';
import { speaksForItself, tellsOnly } from '../speaks-for-itself';
import type { World } from '../world';

/** 说错了，是 and 不是退休 would make a question. */
const takeBack = (words: string, right: string): string =>
  /^[不没是]/.test(right) ? `说错了，${right}` : `${words}${right}`;

const CORRECTIONS = ['说错了，是', '不对不对，是', '打错了，应该是', '刚才说错了，是'];
const MOST_LATER = 2;

interface Case {
  readonly person: Person;
  /** Which of the form's questions is answered wrong first. */
  readonly at: number;
  readonly wrong: number;
  /** Questions answered before it is noticed. */
  readonly later: number;
  readonly words: string;
}

/** Says the wrong value, goes on, and takes it back. */
function misspeak(world: World, before: Scene, { person, wrong, later, words }: Case): Scene | null {
  const question = asked(before);
  const right = question && knows(world, person, question.intent, question.slot);
  if (!question || !right || !speaksForItself(world, question.intent, question.slot, right)) return null;
  // 是城东城西 names a place that 城东城西 does not.
  if (!speaksForItself(world, question.intent, question.slot, { ...right, text: `是${right.text}` })) return null;
  const others = world.speech.wordings(question.intent, question.slot).filter(({ value }) => value !== right.value);
  const slip = others[wrong % Math.max(1, others.length)];
  if (!slip || !tellsOnly(world, question.intent, question.slot, slip)) return null;
  const slipped = say(world, before, slip.text);
  const gone = noted(slipped, question) === slip.value ? answerPlainly(world, slipped, person, later) : null;
  const isStillThere = gone && noted(gone, question) === slip.value && worksOn(gone) === question.intent;
  return isStillThere ? say(world, gone, takeBack(words, right.text)) : null;
}

/** Answers what the slip leads to; null where an answer tells more than it was asked for. */
function answerPlainly(world: World, scene: Scene, person: Person, count: number): Scene | null {
  let current = scene;
  for (let i = 0; i < count; i += 1) {
    const question = asked(current);
    const wording = question && knows(world, person, question.intent, question.slot);
    if (!wording || !tellsOnly(world, question.intent, question.slot, wording)) return null;
    current = say(world, current, wording.text);
  }
  return current;
}

const worksOn = ({ state }: Scene): string | undefined => (state?.frames.at(-1) ?? state?.answered?.frame)?.intent;

export const correction = relation<Case>({
  name: 'correction',
  promise: 'a value corrected, at once or later, equals having said it right; where each value by itself is understood',
  cases: (world) =>
    fc.record({
      person: personOf(world, 1),
      at: fc.nat({ max: 3 }),
      wrong: fc.nat({ max: 97 }),
      later: fc.nat({ max: MOST_LATER }),
      words: pickFrom(CORRECTIONS),
    }),
  check(world, one) {
    const { person, at } = one;
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    const question = before && asked(before);
    const right = before && answerNext(world, before, person);
    if (!question || !right || noted(right, question) !== knows(world, person, question.intent, question.slot)?.value)
      return NOT_APPLICABLE;
    const corrected = misspeak(world, before, one);
    if (!corrected) return NOT_APPLICABLE;
    return same(finish(world, right, person), finish(world, corrected, person), (scene) => ({
      ...result(scene),
      shared: scene.state?.shared[question.slot],
    }));
  },
});
