import fc from 'fast-check';
import { result, same } from '../compare';
import { finish, knows, noted, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, say } from '../scene';
import { speaksForItself } from '../speaks-for-itself';
import { twoAnswers } from '../two-answers';

interface Case {
  readonly person: Person;
  readonly at: number;
}

/** 用了几个月 answers, and asks as well; so does what ends as 办好没 does: 名下没. */
const mayAsk = /[几吗呢么什谁哪怎多]|[没不]$/;

export const mergedAnswers = relation<Case>({
  name: 'merged-answers',
  promise:
    'two answers in one message equal two messages; where each by itself names the slot it is for and could be no question',
  cases: (world) => fc.record({ person: personOf(world, 2), at: fc.nat({ max: 2 }) }),
  check(world, { person, at }) {
    const said = twoAnswers(world, person, at);
    if (!said) return NOT_APPLICABLE;
    const { before, first, second, after } = said;
    const parts = [first, second].map(({ intent, slot }) => ({ slot, wording: knows(world, person, intent, slot) }));
    const told = parts.every(({ slot, wording }) => noted(after, { intent: first.intent, slot }) === wording?.value);
    if (!told || !parts.every(({ slot, wording }) => wording && speaksForItself(world, first.intent, slot, wording)))
      return NOT_APPLICABLE;
    if (parts.some(({ wording }) => mayAsk.test(wording?.text ?? ''))) return NOT_APPLICABLE;
    const merged = say(world, before, parts.map(({ wording }) => wording?.text).join('，'));
    const goesOn = same(after, merged, (scene) => ({ asking: asked(scene) }));
    if (goesOn.kind === 'broken') return goesOn;
    return same(finish(world, after, person), finish(world, merged, person), result);
  },
});
