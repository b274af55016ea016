import fc from 'fast-check';
import { broken, differences } from '../compare';
import { createCounter, deliver } from '../deliver';
import { finish, open, type Person, personOf } from '../person';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { scriptOf } from '../replay-script';
import { newScene } from '../scene';

interface Case {
  readonly person: Person;
  readonly stranger: Person;
}

export const isolation = relation<Case>({
  name: 'isolation',
  promise: 'what somebody else says in between, or erases, changes nothing',
  cases: (world) => fc.record({ person: personOf(world), stranger: personOf(world) }),
  async check(world, { person, stranger }) {
    const [mine, theirs] = [person, stranger].map((one) => {
      const opened = open(world, newScene(world), one);
      return opened && finish(world, opened, one);
    });
    if (!mine || !theirs) return NOT_APPLICABLE;
    const alone = await deliver(createCounter(world), scriptOf(mine), 'a');
    const counter = createCounter(world);
    const turns = [];
    for (const [index, content] of scriptOf(mine).entries()) {
      const other = scriptOf(theirs)[index];
      if (other) await counter.take('b', other, index);
      turns.push(await counter.take('a', content, index));
    }
    await counter.store.erase('b');
    const kept = await counter.store.read('a');
    const problems = [
      ...differences({ ...alone }, { turns, kept }),
      ...differences({ erased: null }, { erased: await counter.store.read('b') }),
    ];
    return problems.length === 0 ? HELD : broken({ problems, expected: [], actual: mine.exchanges });
  },
});
