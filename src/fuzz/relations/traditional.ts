import fc from 'fast-check';
import { same, whole } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { playRewritten } from '../replay-script';
import { newScene } from '../scene';

interface Case {
  readonly person: Person;
}

type Convert = (text: string) => string;

let convert: Convert | undefined;

/** Loaded with the first message: the tables are large. */
function load(): Convert {
  const { Converter } = require('opencc-js/cn2t') as { Converter: (options: { from: string; to: string }) => Convert };
  return Converter({ from: 'cn', to: 't' });
}

function toTraditional(text: string): string {
  convert ??= load();
  return convert(text);
}

export const traditional = relation<Case>({
  name: 'traditional',
  promise: 'traditional characters change nothing',
  cases: (world) => fc.record({ person: personOf(world) }),
  check(world, { person }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(world, opened, person);
    return same(expected, playRewritten(world, expected, toTraditional), whole);
  },
});
