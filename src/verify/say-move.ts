import type { RawContent } from '../content/raw-content';
import { type ResolvedSlot, slotsOf } from '../content/resolve-slot';
import { expandTemplate } from '../content/text-lines';
import { remember } from '../remember';
import type { Phrasebook, SlotWording } from '../templates/phrasebook';
import { showSlot } from '../templates/show-slot';
import type { SlotValue } from '../vocabulary';
import type { Move } from './move';

/** Puts a move into words a person would type, taken from the content itself. */
export interface Speaker {
  say(move: Move): string;
}

export function createSpeaker(raw: RawContent, book: Phrasebook): Speaker {
  const slots = remember((intent: string) => new Map(slotsOf(raw, intent).map((slot) => [slot.name, slot])));
  const question = remember((intent: string) => utterance(raw, intent));
  const control = remember((intent: string) => plainest(raw.intents.get(intent)?.value.says ?? []) ?? question(intent));
  const cue = (name: keyof RawContent['cues']): string => plainest(raw.cues[name]) ?? name;
  const noise = raw.background[0]?.text ?? '……';
  const value = (intent: string, name: string, one: SlotValue) => {
    const slot = slots(intent).get(name);
    return slot ? sayValue(slot, book.intents.get(intent)?.slots.get(name), one) : String(one);
  };
  const opening = (intent: string, point: string | undefined) =>
    plainest(raw.intents.get(intent)?.value.points[point ?? '']?.says ?? []) ?? question(intent);
  const say = (move: Move): string => {
    switch (move.kind) {
      case 'ask':
        return [
          opening(move.intent, move.point),
          ...Object.entries(move.told).map(([slot, one]) => value(move.intent, slot, one)),
        ].join('，');
      case 'tell':
      case 'tell-as':
        return value(move.intent, move.slot, move.value);
      case 'correct':
        return `${cue('correction')}，是${value(move.intent, move.slot, move.value)}`;
      case 'tap':
      case 'type':
        return move.choice.label;
      case 'number':
        return String(move.number);
      case 'remark':
        return move.words ?? control(move.intent);
      case 'unclear':
      case 'misheard':
        return noise;
      case 'enter':
        return '';
      default:
        return cue(move.kind);
    }
  };
  return { say };
}

/** A training line that tells none of the intent's slots, or the first there is. */
function utterance(raw: RawContent, intent: string): string {
  const lines = (raw.utterances.get(intent) ?? []).map(({ text, isTemplate }) =>
    isTemplate ? (expandTemplate(text)[0] ?? text) : text,
  );
  const telling = slotsOf(raw, intent).flatMap(({ values }) => values.flatMap(({ says }) => says));
  const isNeutral = (line: string) => !/\d/.test(line) && !telling.some((phrase) => line.includes(phrase));
  const title = raw.intents.get(intent)?.value.title;
  return lines.find((line) => line.length > 5 && isNeutral(line)) ?? lines[0] ?? title ?? intent;
}

function sayValue(slot: ResolvedSlot, wording: SlotWording | undefined, value: SlotValue): string {
  const option = slot.values.find((one) => one.value === value);
  return option ? (plainest(option.says) ?? option.label) : `${cueOf(slot, value)}${showSlot(wording, value)}`;
}

const cueOf = ({ cues }: ResolvedSlot, value: SlotValue): string =>
  typeof value === 'number' ? (plainest(cues) ?? '') : '';

/** A phrase without gaps or alternatives; else the first, with its first alternatives. */
function plainest(phrases: readonly string[]): string | undefined {
  const plain = phrases.find((phrase) => !/[…[\]]/.test(phrase));
  return plain ?? (phrases[0] === undefined ? undefined : expandTemplate(phrases[0])[0]?.replaceAll('…', ''));
}
