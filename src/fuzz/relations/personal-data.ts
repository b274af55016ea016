import fc from 'fast-check';
import { broken } from '../compare';
import { createCounter, deliver } from '../deliver';
import { finish, open, type Person, personOf } from '../person';
import { digitsIn, PERSONAL_DATA, writeDigits } from '../personal-numbers';
import { pickFrom } from '../pick';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { scriptOf } from '../replay-script';
import { newScene } from '../scene';

const PLACES: readonly ((text: string, data: string) => string)[] = [
  (text, data) => `${text}，${data}`,
  (text, data) => `${data}，${text}`,
  (text, data) => `${text}。我的是${data}，麻烦看看`,
  (text, data) => `${text}\n${data}`,
];

interface Case {
  readonly person: Person;
  readonly number: (typeof PERSONAL_DATA)[number];
  readonly writing: (typeof writeDigits)[number];
  readonly place: (typeof PLACES)[number];
  readonly at: number;
}

/** Sixteen digits of chance, in which any code may stand. */
const withoutConfidence = (key: string, value: unknown): unknown => (key === 'confidence' ? undefined : value);

export const personalData = relation<Case>({
  name: 'personal-data',
  promise:
    'an identity, card or telephone number or a code, in whatever digits, is neither said back nor kept, and the person is told',
  cases: (world) =>
    fc.record({
      person: personOf(world),
      number: pickFrom(PERSONAL_DATA),
      writing: pickFrom(writeDigits),
      place: pickFrom(PLACES),
      at: fc.nat({ max: 3 }),
    }),
  async check(world, { person, number, writing, place, at }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const scene = finish(world, opened, person);
    const script = scriptOf(scene);
    const which = at % script.length;
    const planted = script.map((content, index) =>
      index === which && content.kind === 'text'
        ? { ...content, text: place(content.text, `${number.cue}${writing(number.digits)}`) }
        : content,
    );
    const counter = createCounter(world);
    const { turns, kept } = await deliver(counter, planted, 'a');
    const effects = await counter.store.outbox.claim(10, 1000, world.start + 86_400_000);
    const warning = turns[which]?.messages.some(({ text }) =>
      text.includes(world.brain.content.phrasebook.personalDataKinds[number.kind] ?? number.kind),
    );
    const problems = [
      ...(digitsIn(JSON.stringify([turns, kept, effects], withoutConfidence)).includes(number.digits)
        ? [`${number.kind} is kept or said back`]
        : []),
      ...(warning ? [] : [`the person is not told of the ${number.kind}`]),
    ];
    const said = planted[which];
    const where = said?.kind === 'text' ? [`in 「${said.text}」`] : [];
    return problems.length === 0
      ? HELD
      : broken({ problems: [...problems, ...where], expected: [], actual: scene.exchanges });
  },
});
