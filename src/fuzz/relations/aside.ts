import fc from 'fast-check';
import { answered, memory, same } from '../compare';
import { hear } from '../hear';
import { isSure } from '../is-sure';
import { answerSome, finish, open, type Person, personOf } from '../person';
import { pickFrom } from '../pick';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, say } from '../scene';
import type { Opening } from '../speech';

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly aside: Opening;
}

export const aside = relation<Case>({
  name: 'aside',
  promise:
    'a greeting, thanks or a question that is not ours in the middle of a form changes nothing; where it could be no answer',
  cases: (world) =>
    fc.record({ person: personOf(world, 1), at: fc.nat({ max: 2 }), aside: pickFrom(world.speech.asides) }),
  check(world, { person, at, aside: { intent, text } }) {
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    const asking = before && asked(before);
    if (!before || !asking || !isSure(world, { intent, text })) return NOT_APPLICABLE;
    const heard = hear(world, before, text);
    const { slots, points, signals, answer } = heard;
    const says = Object.keys(slots[asking.intent] ?? {}).length + (points[asking.intent] ?? []).length;
    if (says > 0 || answer !== null || signals.correction || signals.unknown || signals.refused) return NOT_APPLICABLE;
    const back = say(world, before, text);
    const form = same(before, back, memory);
    if (form.kind === 'broken') return form;
    return same(finish(world, before, person), finish(world, back, person), (scene) => ({ answer: answered(scene) }));
  },
});
