import fc from 'fast-check';
import { replayTurns } from '../../app/replay-turns';
import { broken } from '../compare';
import { createCounter, deliver } from '../deliver';
import { finish, open, type Person, personOf } from '../person';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { scriptOf } from '../replay-script';
import { newScene, offered, tap } from '../scene';

interface Case {
  readonly person: Person;
  /** Which choice is tapped at the end. */
  readonly which: number;
}

export const replay = relation<Case>({
  name: 'replay',
  promise: 'the stored turns taken again give the same bytes and the same receipts',
  cases: (world) => fc.record({ person: personOf(world), which: fc.nat({ max: 3 }) }),
  async check(world, { person, which }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const done = finish(world, opened, person);
    const choice = offered(done)[which];
    const scene = choice ? tap(world, done, choice) : done;
    const { kept } = await deliver(createCounter(world), scriptOf(scene), 'a');
    const replayed = replayTurns(world.brain, kept?.turns ?? []);
    const problems = replayed.flatMap(({ stored, sameAnswer, sameReceipt }) =>
      sameAnswer && sameReceipt ? [] : [`turn ${stored.number} 「${stored.said}」 is answered otherwise`],
    );
    return problems.length === 0 ? HELD : broken({ problems, expected: [], actual: scene.exchanges });
  },
});
