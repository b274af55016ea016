import fc from 'fast-check';
import type { Understanding } from '../../vocabulary';
import { answered, same } from '../compare';
import { hear } from '../hear';
import { answerNext, answerSome, finish, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, say } from '../scene';

/** Said by nobody who means something. */
const NOISE = ['。。。', '？？', 'asdf', '哈', '😀', '[图片]', '唔哩哇啦', '1q2w', '～'];

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly noise: string;
}

/** 1q2w may be two ten thousands. */
const saysSomething = ({ slots }: Understanding): boolean =>
  Object.values(slots).some((readings) => Object.keys(readings).length > 0);

export const noise = relation<Case>({
  name: 'noise',
  promise:
    'a message nobody could understand in the middle of a form costs a second asking, and the answer is the same',
  cases: (world) => fc.record({ person: personOf(world, 1), at: fc.nat({ max: 2 }), noise: pickFrom(NOISE) }),
  check(world, { person, at, noise: text }) {
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    const asking = before && asked(before);
    const next = before && answerNext(world, before, person);
    if (!before || !asking || !next) return NOT_APPLICABLE;
    const heard = hear(world, before, text);
    if (
      heard.decision !== 'fallback' ||
      heard.answer !== null ||
      heard.signals.ordinal !== undefined ||
      saysSomething(heard)
    )
      return NOT_APPLICABLE;
    const after = say(world, before, text);
    const isAsked = same(before, after, (scene) => ({ asking: asked(scene), shared: scene.state?.shared }));
    if (isAsked.kind === 'broken') return isAsked;
    const goesOn = same(next, answerNext(world, after, person) ?? after, (scene) => ({
      failures: scene.state?.failures,
    }));
    if (goesOn.kind === 'broken') return goesOn;
    return same(finish(world, before, person), finish(world, after, person), (scene) => ({
      answer: answered(scene),
      failures: scene.state?.failures,
    }));
  },
});
