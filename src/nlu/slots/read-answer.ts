import type { AnswerReading, SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { CompiledModel } from '../understanding/compile-model';
import { exactKey } from '../understanding/exact-key';
import { findCue, type Scan } from '../understanding/scan';
import { assignRegions } from './assign-regions';
import { correctionEnd } from './correction';
import { withoutDenied } from './negation';
import { readChoice } from './read-choice';
import { NO_SLOTS, type SlotGroups } from './slot-groups';
import { bareNumbers, valueCandidates } from './value-candidates';

/** 不知道 inside a longer message may be about something else. */
const LONGEST_SHRUG = 16;
/** 不知道,大概三个月: after a pause or a hedge comes a guess, and a guess is an answer. */
const GUESSING = /[,。!?; ]|大概|大约|可能|应该|估计|差不多|好像|或许|也许/;
/** 不知道是职工还是居民: values that are weighed are not told. */
const WEIGHING = /还是|或者|是不是|有没有|算不算/;

function cut(text: string, { value, start, end }: Omit<SlotReading, 'text'>): SlotReading {
  return { value, text: text.slice(start, end), start, end };
}

/** The place that is told; none when its direction makes it another slot's: 去北京看病 is no answer to where one is insured. */
function readRegion(slot: SlotSpec, regions: readonly SlotSpec[], found: Scan, from: number): SlotReading | null {
  const directed = regions.filter(({ name }) => /^(?:from|to)_/.test(name));
  const assigned = assignRegions(directed, found, from);
  const own = assigned.get(slot.name);
  if (own !== undefined || assigned.size > 0) return own ?? null;
  const mention = withoutDenied(found.text, found.regions, from)[0];
  return mention === undefined ? null : cut(found.text, { ...mention, value: mention.value.name });
}

/** A value with its unit first; else a bare number in the slot's own unit. */
function readTyped(slot: SlotSpec, found: Scan, from: number): SlotReading | null {
  const candidates = withoutDenied(found.text, valueCandidates(slot, found), from);
  const mention =
    candidates.find(({ sure }) => sure) ??
    candidates[0] ??
    withoutDenied(found.text, bareNumbers(slot, found), from)[0];
  return mention === undefined ? null : cut(found.text, mention);
}

function readValue(slot: SlotSpec, { regions }: SlotGroups, found: Scan): SlotReading | null {
  const from = correctionEnd(found);
  const choice = readChoice(slot, found, from, 'answer');
  if (choice !== null || slot.type === 'enum' || slot.type === 'boolean') return choice;
  return slot.type === 'region' ? readRegion(slot, regions, found, from) : readTyped(slot, found, from);
}

/** Whether the message is one of the cue's phrases, or starts with one and goes on after a pause. */
function opensWith(found: Scan, cue: 'affirm' | 'deny'): boolean {
  const key = exactKey(found.text);
  return found.matches.cue.some(({ of, start, end, heard }) => {
    if (of.cue !== cue || heard) return false;
    return exactKey(found.text.slice(start, end)) === key || (start === 0 && /^[,。!? ]/.test(found.text.slice(end)));
  });
}

/** So short a question beside a shrug asks what to do about it: 不清楚,怎么查. */
const LONGEST_HELP = 5;

/** 不知道, but not 有不懂的,该打什么电话: another clause asks something. */
function shrugs(found: Scan): boolean {
  const cue = findCue(found, 'unknown');
  if (cue === null) return false;
  return !found.clauses.some(
    ({ asks, start, end }) => asks && end - start > LONGEST_HELP && (cue.end <= start || cue.start >= end),
  );
}

function readCue(found: Scan): AnswerReading | null {
  const short = found.text.length <= LONGEST_SHRUG;
  if (short && findCue(found, 'refused') !== null) return { kind: 'refused' };
  if (short && shrugs(found)) return { kind: 'unknown' };
  if (opensWith(found, 'deny')) return { kind: 'deny' };
  return opensWith(found, 'affirm') ? { kind: 'affirm' } : null;
}

/** Whether the value is told all the same: 自己忘了交 holds 忘了 and is a value; so is what follows 不知道 as a guess. */
function outweighs({ start, end }: SlotReading, { text }: Scan, cue: { readonly start: number; readonly end: number }) {
  const holds = start <= cue.start && cue.end <= end && end - start > cue.end - cue.start;
  const crosses = start < cue.end && end > cue.end;
  if (holds || crosses) return true;
  return start >= cue.end && GUESSING.test(text.slice(cue.end, start)) && !WEIGHING.test(text.slice(cue.end));
}

/** 我们三道沟乡: a place, but none that can be told apart. */
const PLACE_UNKNOWN =
  /^[^,。!?]{0,6}\p{Script=Han}{1,8}(?:[乡镇村屯寨旗庄街巷]|街道|农场|林场|社区|小区|那边|那里|这边)(?:的|人|上|里|这边|那边)?[。!]?$/u;

/** Reads the message as the answer to the open question, before anything else is made of it; null when it is none. */
export function readAnswer(
  asking: { readonly intent: string; readonly slot: string },
  found: Scan,
  compiled: CompiledModel,
): AnswerReading | null {
  const slots = compiled.slots.get(asking.intent) ?? NO_SLOTS;
  const slot = slots.all.find(({ name }) => name === asking.slot);
  const cue = readCue(found);
  if (slot === undefined || cue?.kind === 'refused') return cue;
  const reading = readValue(slot, slots, found);
  if (reading === null)
    return cue ?? (slot.type === 'region' && PLACE_UNKNOWN.test(found.text) ? { kind: 'unknown' } : null);
  const shrug = cue?.kind === 'unknown' ? findCue(found, 'unknown') : null;
  return shrug !== null && !outweighs(reading, found, shrug) ? cue : { kind: 'value', reading };
}
