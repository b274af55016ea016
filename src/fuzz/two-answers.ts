import { answerNext, answerSome, open, type Person } from './person';
import { type Asked, asked, newScene, type Scene } from './scene';
import type { World } from './world';

/** Two answers in a row to one form. */
export interface TwoAnswers {
  readonly before: Scene;
  /** What is asked before the first answer, and after it. */
  readonly first: Asked;
  readonly second: Asked;
  readonly after: Scene;
}

/** Opens the person's question, answers `at` questions back, then two more; null where the same form asks no two. */
export function twoAnswers(world: World, person: Person, at: number): TwoAnswers | null {
  const opened = open(world, newScene(world), person);
  const before = opened && answerSome(world, opened, person, at);
  const first = before && asked(before);
  const between = before && answerNext(world, before, person);
  const second = between && asked(between);
  const after = between && answerNext(world, between, person);
  return before && first && second && after && first.intent === second.intent ? { before, first, second, after } : null;
}
