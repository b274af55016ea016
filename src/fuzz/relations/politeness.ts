import fc from 'fast-check';
import { result, same } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { playRewritten } from '../replay-script';
import { newScene } from '../scene';

const BEFORE = ['', '你好，', '您好，请问', '请问一下，', '麻烦问一下，', '你好 ', '不好意思打扰了，', '😀'];
const AFTER = ['', '，谢谢', '，谢谢您', '，麻烦了', '，多谢', '，辛苦了', '🙏', '😭😭', '[捂脸]', '～'];

interface Case {
  readonly person: Person;
  readonly before: string;
  readonly after: string;
}

export const politeness = relation<Case>({
  name: 'politeness',
  promise:
    'a greeting before the question, thanks after it and emoji anywhere change nothing; where the question is surely understood',
  cases: (world) => fc.record({ person: personOf(world), before: pickFrom(BEFORE), after: pickFrom(AFTER) }),
  check(world, { person, before, after }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(world, opened, person);
    const polite = playRewritten(world, expected, (text, index) => (index === 0 ? `${before}${text}${after}` : text));
    return same(expected, polite, result);
  },
});
