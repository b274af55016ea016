import type { SlotValue } from '../../vocabulary';
import type { NluModel } from '../contract';
import type { Question } from './read-questions';

/** Precision, recall and F1 of slot values, 0 to 1. */
export interface SlotScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Values that were expected. */
  readonly expected: number;
  /** Values that were wrong, or that nobody said. */
  readonly wrong: number;
}

/** What was read from a question. */
export interface SlotOutcome {
  readonly question: Question;
  readonly slots: Readonly<Record<string, SlotValue>>;
}

/** Short and long names of a place are one value; so are numbers and booleans in quotes. */
function canonical(value: SlotValue): string {
  const text = String(value);
  return text.length > 2 ? text.replace(/(?:特别行政区|自治区|省|市|县|区)$/, '') : text;
}

/** Labels hold no dates, so a date that was read is neither right nor wrong. */
function datesOf(model: NluModel): Set<string> {
  return new Set(model.slots.filter(({ type }) => type === 'date').map(({ name }) => name));
}

interface Tally {
  right: number;
  expected: number;
  wrong: number;
}

interface Scope {
  readonly declared: ReadonlySet<string>;
  /** Values that nobody labelled count against it. */
  readonly isStrict: boolean;
}

/** What the intents of a question declare; a slot they do not is neither expected nor wrong. */
function scopeOf(question: Question, model: NluModel): Scope {
  const asked = question.multi.length > 0 ? question.multi : [question.intent];
  return {
    declared: new Set(asked.flatMap((intent) => model.slotsOf[intent] ?? [])),
    // A fragment may carry over what the previous message said.
    isStrict: question.context === undefined,
  };
}

function tally({ question, slots }: SlotOutcome, scope: Scope, dates: ReadonlySet<string>, into: Tally): void {
  const isFine = (name: string, value: SlotValue): boolean =>
    (question.slots_ok[name] ?? []).some((fine) => canonical(fine) === canonical(value));
  for (const [name, value] of Object.entries(question.slots)) {
    if (!scope.declared.has(name)) continue;
    const read = slots[name];
    into.expected++;
    if (read === undefined) continue;
    if (canonical(read) === canonical(value) || isFine(name, read)) into.right++;
    else into.wrong++;
  }
  for (const [name, read] of Object.entries(slots)) {
    const counts = scope.isStrict && scope.declared.has(name) && !dates.has(name) && !(name in question.slots);
    if (counts && !isFine(name, read)) into.wrong++;
  }
}

/** Scores slot values against the labels, over the slots that the content declares for the labelled intents. */
export function scoreSlots(outcomes: readonly SlotOutcome[], model: NluModel): SlotScore {
  const dates = datesOf(model);
  const all: Tally = { right: 0, expected: 0, wrong: 0 };
  for (const outcome of outcomes) tally(outcome, scopeOf(outcome.question, model), dates, all);
  const { right, expected, wrong } = all;
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = expected === 0 ? 0 : right / expected;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, expected, wrong };
}
