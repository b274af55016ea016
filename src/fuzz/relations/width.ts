import fc from 'fast-check';
import { same, whole } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { playRewritten } from '../replay-script';
import { newScene } from '../scene';

const FULL_WIDTH_OFFSET = 0xfee0;

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH_OFFSET));

/** The same message, typed on another keyboard. */
const KEYBOARDS: readonly ((text: string) => string)[] = [
  widen,
  (text) => text.normalize('NFKC'),
  (text) => text.toUpperCase(),
  (text) => `　${text}　`,
  (text) => [...text].join('\u200b'),
];

interface Case {
  readonly person: Person;
  readonly keyboard: (text: string) => string;
}

export const width = relation<Case>({
  name: 'width',
  promise: 'full-width and half-width characters, capitals, outer spaces and invisible characters change nothing',
  cases: (world) => fc.record({ person: personOf(world), keyboard: pickFrom(KEYBOARDS) }),
  check(world, { person, keyboard }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(world, opened, person);
    return same(expected, playRewritten(world, expected, keyboard), whole);
  },
});
