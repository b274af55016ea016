import fc from 'fast-check';
import { same } from '../compare';
import { open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { lastTurn, newScene, type Scene, say } from '../scene';
import type { World } from '../world';

const DAYS = ['2025-06-15', '2024-03-01', '2025-12-31', '2026-01-01', '2027-02-28'];

interface Case {
  readonly person: Person;
  readonly day: string;
}

/** What a date in the message means hangs on the day it is said, so such messages are left out. */
const namesDay = (world: World, text: string): boolean =>
  world.brain.understander
    .understand(text, { intents: [], today: world.today })
    .entities.some(({ entity }) => entity === 'date') || /年|月|今|明|去|昨/.test(text);

const resting = (scene: Scene) => ({
  rule: lastTurn(scene)?.receipt?.rule,
  figures: lastTurn(scene)?.receipt?.figures,
  facts: lastTurn(scene)?.receipt?.facts,
  asOf: lastTurn(scene)?.receipt?.asOf,
});

export const datedQuestion = relation<Case>({
  name: 'dated-question',
  promise: 'a question about another day is answered as on that day; where its words name no day',
  cases: (world) => fc.record({ person: personOf(world), day: pickFrom(DAYS) }),
  check(world, { person, day }) {
    const opened = open(world, newScene(world), person);
    if (!opened?.state?.answered || namesDay(world, person.opening.text)) return NOT_APPLICABLE;
    const then = newScene({ ...world, start: Date.parse(`${day}T09:00:00+08:00`) });
    const onThatDay = say(world, then, person.opening.text);
    return same(onThatDay, say(world, newScene(world), person.opening.text, { asOf: day }), resting);
  },
});
