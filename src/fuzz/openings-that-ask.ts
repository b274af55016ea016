import type { Flow } from '../dialogue/model';
import type { NluModel, SlotType } from '../nlu/contract';
import { isSure } from './is-sure';
import { asked, newScene, say } from './scene';
import type { Opening } from './speech';
import { UnsoundTurn } from './unsound-turn';
import type { World } from './world';

/** Of each intent: enough to differ, few enough to be known by heart. */
const MOST_OF_AN_INTENT = 25;
const NUMBERS: ReadonlySet<SlotType> = new Set(['months', 'days', 'years', 'age', 'yuan', 'percent', 'count']);

const known = new WeakMap<World, readonly Opening[]>();

/** Openings that are surely understood and asked back about, of forms that may ask `asks` things, a number among them. */
export function openingsThatAsk(world: World, asks: number, numbers: boolean): readonly Opening[] {
  const all = known.get(world) ?? screen(world);
  known.set(world, all);
  const { nlu, dialogue } = world.brain.content;
  return all.filter(({ intent }) => mayAsk(nlu, dialogue.flows.get(intent), asks, numbers));
}

/** Spread over each intent's lines, whatever their length. */
function screen(world: World): readonly Opening[] {
  const some = [...world.brain.content.dialogue.flows.keys()].flatMap((intent) => {
    const openings = world.speech.openings.filter((opening) => opening.intent === intent);
    const step = Math.max(1, Math.floor(openings.length / (2 * MOST_OF_AN_INTENT)));
    const spread = openings.filter((_, index) => index % step === 0);
    return spread.filter((opening) => asksBack(world, opening)).slice(0, MOST_OF_AN_INTENT);
  });
  return some.sort((a, b) => a.text.length - b.text.length);
}

function asksBack(world: World, opening: Opening): boolean {
  try {
    return isSure(world, opening) && asked(say(world, newScene(world), opening.text)) !== null;
  } catch (error) {
    // Whoever begins like this is to be played, and told of.
    if (error instanceof UnsoundTurn) return true;
    throw error;
  }
}

function mayAsk({ slots: specs }: NluModel, flow: Flow | undefined, asks: number, numbers: boolean): boolean {
  const required = (flow?.slots ?? []).filter((slot) => slot.required !== false);
  const isNumber = (name: string): boolean =>
    specs.some(
      (spec) => spec.name === name && (spec.intent ?? flow?.intent) === flow?.intent && NUMBERS.has(spec.type),
    );
  return required.length >= asks && (!numbers || required.some(({ name }) => isNumber(name)));
}
