import fc from 'fast-check';
import { answered, memory, same } from '../compare';
import { hear } from '../hear';
import { isSure } from '../is-sure';
import { answerSome, finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, type Scene, say } from '../scene';
import type { Opening } from '../speech';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly other: Person;
}

const sharedOf = ({ state }: Scene): string => JSON.stringify(state?.shared ?? {});

/** Asks the other question in the middle of a form that was asked for and sees it through; null where it may be meant as an answer. */
function digress(world: World, before: Scene, other: Person): Scene | null {
  const question = asked(before);
  if (before.state?.frames.at(-1)?.guessed) return null;
  if (!question || !isSure(world, other.opening) || mayAnswer(world, before, other.opening)) return null;
  return finishOther(world, say(world, before, other.opening.text), other, question);
}

/** Or takes back or changes the question that is open, as 不问转移了，我问退费 does. */
function mayAnswer(world: World, scene: Scene, { intent, text }: Opening): boolean {
  const asking = asked(scene);
  if (!asking) return true;
  const heard = hear(world, scene, text);
  const rows = world.brain.content.dialogue.flows.get(asking.intent)?.table?.rows ?? [];
  const leadsThere = rows.some(({ outcome }) => outcome.kind === 'goto' && outcome.intent === intent);
  const said = Object.keys(heard.slots[asking.intent] ?? {}).length > 0;
  const { correction, ellipsis, drops } = heard.signals;
  const goesElse = drops === true || correction || ellipsis;
  return intent === asking.intent || leadsThere || heard.answer !== null || said || goesElse;
}

function finishOther(world: World, scene: Scene, other: Person, question: { intent: string; slot: string }): Scene {
  let current = scene;
  for (let i = 0; i < 8 && asked(current)?.intent !== question.intent; i += 1) {
    const next = answerSome(world, current, other, 1);
    if (!next) return current;
    current = next;
  }
  return current;
}

/** Its own answer may go on on another page. */
const formOf = (scene: Scene) => ({ ...memory(scene), answered: undefined, rest: undefined });

export const digression = relation<Case>({
  name: 'digression',
  promise:
    'another question in the middle of a form, answered, changes nothing; where it could be no answer and tells nothing that is kept',
  cases: (world) => fc.record({ person: personOf(world, 1), at: fc.nat({ max: 2 }), other: personOf(world) }),
  check(world, { person, at, other }) {
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    const back = before && digress(world, before, other);
    if (!before || !back || sharedOf(before) !== sharedOf(back)) return NOT_APPLICABLE;
    const form = same(before, back, formOf);
    if (form.kind === 'broken') return form;
    return same(finish(world, before, person), finish(world, back, person), (scene) => ({ answer: answered(scene) }));
  },
});
