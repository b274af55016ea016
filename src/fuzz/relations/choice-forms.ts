import fc from 'fast-check';
import { same, whole } from '../compare';
import { hear } from '../hear';
import { answerSome, open, type Person, personOf } from '../person';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { newScene, offered, type Scene, say, tap } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly which: number;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The ways to say which choice of a list is meant. */
const waysToChoose = (label: string, position: number): readonly string[] => [
  label,
  `${label}。`,
  `「${label}」`,
  String(position),
  `第${position}个`,
  ...(NUMERALS[position - 1] ? [`第${NUMERALS[position - 1]}个`, `选${position}`] : []),
];

const tells = (world: World, scene: Scene, text: string): boolean =>
  hear(world, scene, text).entities.some(({ entity }) => entity === 'region');

export const choiceForms = relation<Case>({
  name: 'choice-forms',
  promise: 'a choice tapped, named by its label or by its number is the same choice',
  cases: (world) => fc.record({ person: personOf(world, 1), at: fc.nat({ max: 3 }), which: fc.nat({ max: 9 }) }),
  check(world, { person, at, which }) {
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    const list = before ? offered(before) : [];
    const index = which % Math.max(1, list.length);
    const choice = list[index];
    if (!before || !choice || list.filter(({ label }) => label === choice.label).length > 1) return NOT_APPLICABLE;
    const tapped = tap(world, before, choice);
    // A label that names a place tells it anew; tapped, the place told before is told back.
    const ways = waysToChoose(choice.label, index + 1).filter((text) => !tells(world, before, text));
    for (const text of ways) {
      const outcome = same(tapped, say(world, before, text), whole);
      if (outcome.kind === 'broken') return outcome;
    }
    return HELD;
  },
});
