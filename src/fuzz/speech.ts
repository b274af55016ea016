import type { NluModel, SlotSpec } from '../nlu/contract';
import { literalsOf } from './literals';
import { sayValues, type Wording } from './say-values';

/** A question somebody begins with. */
export interface Opening {
  readonly intent: string;
  readonly text: string;
}

/** What people say, taken from the content. */
export interface Speech {
  /** Shortest first: shrinking goes that way. */
  readonly openings: readonly Opening[];
  /** Words that ask for nothing a form could hold: greetings, thanks, what is not ours to answer. */
  readonly asides: readonly Opening[];
  /** The first phrase that is this control intent for certain. */
  control(intent: string): string;
  /** The ways to tell a slot's values; none for a slot the content has no values for. */
  wordings(intent: string, slot: string): readonly Wording[];
}

const LONGEST = 60;
const ASIDES: ReadonlySet<string> = new Set([
  'greet',
  'thanks',
  'help',
  'bot_identity',
  'oos.chitchat',
  'oos.hospital',
  'oos.legal_dispute',
  'oos.medical_advice',
  'oos.pension_injury',
]);

export function createSpeech(model: NluModel): Speech {
  const business = new Set(model.intents.filter(({ kind }) => kind === 'business').map(({ id }) => id));
  const said = wordingsOf(model);
  const openings = examplesOf(model, business);
  return {
    openings,
    asides: examplesOf(model, ASIDES),
    control: (intent) => firstPhrase(model, intent),
    wordings: (intent, slot) => said.get(`${intent} ${slot}`) ?? said.get(` ${slot}`) ?? [],
  };
}

/** Written by hand, not multiplied by a template. */
const examplesOf = ({ examples }: NluModel, intents: ReadonlySet<string>): readonly Opening[] =>
  examples
    .filter(({ intent, text, template }) => template === undefined && intents.has(intent) && text.length <= LONGEST)
    .map(({ intent, text }) => ({ intent, text }))
    .sort((a, b) => a.text.length - b.text.length);

const firstPhrase = ({ exact }: NluModel, intent: string): string =>
  exact.filter((one) => one.intent === intent).flatMap(({ says }) => says.flatMap(literalsOf))[0] ?? intent;

/** What is a command by itself (从头开始) tells no value. */
function wordingsOf(model: NluModel): ReadonlyMap<string, readonly Wording[]> {
  const commands = new Set(model.exact.flatMap(({ says }) => says.flatMap(literalsOf)));
  const tell = (slot: SlotSpec) => sayValues(slot).filter(({ text }) => !commands.has(text));
  return new Map(model.slots.map((slot) => [`${slot.intent ?? ''} ${slot.name}`, tell(slot)]));
}
