import fc from 'fast-check';
import { answered, same } from '../compare';
import { answerNext, answerSome, finish, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, say } from '../scene';

const SHRUGS = ['不知道', '不清楚', '记不清了', '不晓得'];

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly shrug: string;
}

export const hesitation = relation<Case>({
  name: 'hesitation',
  promise: '「不知道」 and then the answer equals the answer',
  cases: (world) => fc.record({ person: personOf(world, 1), at: fc.nat({ max: 2 }), shrug: pickFrom(SHRUGS) }),
  check(world, { person, at, shrug }) {
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    if (!before || !asked(before) || !answerNext(world, before, person)) return NOT_APPLICABLE;
    const after = say(world, before, shrug);
    const isAsked = same(before, after, (scene) => ({ asking: asked(scene) }));
    if (isAsked.kind === 'broken') return isAsked;
    return same(finish(world, before, person), finish(world, after, person), (scene) => ({ answer: answered(scene) }));
  },
});
