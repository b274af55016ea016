import fc from 'fast-check';
import type { InboundContent, Turn } from '../../vocabulary';
import { broken, differences } from '../compare';
import { createCounter, type Delivered, deliver } from '../deliver';
import { finish, open, type Person, personOf } from '../person';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { scriptOf } from '../replay-script';
import { newScene } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  /** Whether the second delivery comes while the first is being answered. */
  readonly atOnce: boolean;
}

/** Delivers each message twice, and the first of all once more at the end. */
async function deliverTwice(world: World, script: readonly InboundContent[], atOnce: boolean): Promise<Delivered> {
  const counter = createCounter(world);
  const turns: Turn[] = [];
  for (const [index, content] of script.entries()) {
    const take = (): Promise<Turn> => counter.take('a', content, index);
    const both = atOnce ? await Promise.all([take(), take()]) : [await take(), await take()];
    turns.push(...both);
  }
  const [first] = script;
  if (first) turns.push(await counter.take('a', first, 0));
  return { turns, kept: await counter.store.read('a') };
}

export const duplicate = relation<Case>({
  name: 'duplicate',
  promise: 'a message delivered again, at once or later, gets the same turn and changes nothing',
  cases: (world) => fc.record({ person: personOf(world), atOnce: fc.boolean() }),
  async check(world, { person, atOnce }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const scene = finish(world, opened, person);
    const script = scriptOf(scene);
    const once = await deliver(createCounter(world), script, 'a');
    const twice = await deliverTwice(world, script, atOnce);
    const expected = [...once.turns.flatMap((turn) => [turn, turn]), ...once.turns.slice(0, 1)];
    const problems = [
      ...differences({ kept: once.kept }, { kept: twice.kept }),
      ...expected.flatMap((turn, i) =>
        differences({ [`delivery ${i + 1}`]: turn }, { [`delivery ${i + 1}`]: twice.turns[i] }),
      ),
    ];
    return problems.length === 0 ? HELD : broken({ problems, expected: [], actual: scene.exchanges });
  },
});
