import { type CounterExample, PROPERTIES } from '../../verify/counter-example';
import { type Exchange, tellDialogue } from '../../verify/tell-dialogue';
import type { Verification } from '../../verify/verify-content';

/** A counter-example as data. */
export interface ToldCounterExample {
  readonly property: CounterExample['property'];
  readonly subject: string;
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly seen: string;
  readonly hint: string;
  /** In how many states it was met. */
  readonly times: number;
  readonly dialogue: readonly Exchange[];
}

export function tellCounterExample(
  { scene }: Verification,
  { property, subject, path, expected, seen, where, times }: Verification['counterExamples'][number],
): ToldCounterExample {
  const { file, line } = where;
  const dialogue = tellDialogue(scene, path);
  return { property, subject, file, line, expected, seen, hint: PROPERTIES[property], times, dialogue };
}

/** Longer answers are cut: the way matters here, not the wording. */
const LINE = 70;

/** A counter-example as a dialogue a person can read. */
export function showCounterExample(told: ToldCounterExample): string {
  const { property, subject, file, line, expected, seen, hint, times, dialogue } = told;
  return [
    `${file}:${line} ${property}: ${subject}${times > 1 ? ` (in ${times} states)` : ''}`,
    ...dialogue.flatMap(({ said, answered }) => [
      `    用户  ${said}`,
      ...answered.map((text) => `    医保  ${short(text)}`),
    ]),
    `  expected: ${expected}`,
    `  seen:     ${seen}`,
    `  → ${hint}`,
    '',
    '',
  ].join('\n');
}

function short(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' / ');
  return line.length > LINE ? `${line.slice(0, LINE)}…` : line;
}
