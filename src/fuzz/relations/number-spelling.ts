import fc from 'fast-check';
import { result, same } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { playRewritten, scriptOf } from '../replay-script';
import { newScene } from '../scene';
import { NUMBER_SPELLINGS } from '../spell-numbers';

interface Case {
  readonly person: Person;
  readonly spell: (text: string) => string;
}

export const numberSpelling = relation<Case>({
  name: 'number-spelling',
  promise: '3个月, 三个月 and 仨月 are the same number, wherever an answer has one',
  cases: (world) => fc.record({ person: personOf(world, 1, true), spell: pickFrom(NUMBER_SPELLINGS) }),
  check(world, { person, spell }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(world, opened, person);
    const rewrite = (text: string, index: number): string => (index === 0 ? text : spell(text));
    const isRewritten = scriptOf(expected).some(
      (content, index) => content.kind === 'text' && rewrite(content.text, index) !== content.text,
    );
    if (!isRewritten) return NOT_APPLICABLE;
    return same(expected, playRewritten(world, expected, rewrite), result);
  },
});
