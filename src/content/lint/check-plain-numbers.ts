import { type Bound, type Condition, parseCondition, valuesNamed } from '../../policy/condition';
import { datedFigures } from '../build/dated-figures';
import { findFigureIn } from '../find-figure';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import type { ConditionSource } from '../schema/condition-schema';
import { conditionsOf, finding, type IntentView, viewIntents } from './walk-intents';

/** A limit that is a figure of the topic is named, not written again: the figure changes in one place. */
export const checkPlainNumbers: LintRule = (raw) =>
  viewIntents(raw).flatMap((view) => [...repeatedFigures(raw, view), ...idleReasons(view)]);

function repeatedFigures(raw: RawContent, view: IntentView): readonly Finding[] {
  return conditionsOf(view).flatMap(({ when, path }) =>
    Object.entries(when).flatMap(([slot, source]) =>
      plainNumbers(raw, source)
        .filter((number) => !hasReason(view, slot, number))
        .flatMap((number) => {
          const [first, ...others] = figuresOf(raw, view, view.slots.get(slot)?.type, number);
          return first ? [repeated(view, [...path, slot], number, [first, ...others])] : [];
        }),
    ),
  );
}

const repeated = (
  view: IntentView,
  path: readonly (string | number)[],
  number: number,
  figures: readonly string[],
): Finding =>
  finding(
    view.file,
    path,
    'number-in-condition',
    `${number} is written here and in ${figures[0]}`,
    `写成那个数字的名字，如 "<= ${figures.slice(0, 3).join('」「')}"；若只是碰巧相等，在 plain_numbers 里写明理由`,
  );

/** Numbers of a condition that name no figure. */
function plainNumbers(raw: RawContent, source: ConditionSource): readonly number[] {
  const condition = parse(raw, source);
  if (condition?.kind === 'interval') return condition.bounds.filter(isPlain).map(({ limit }) => Number(limit));
  return condition ? valuesNamed(condition).filter((value) => typeof value === 'number') : [];
}

const isPlain = ({ limit, figure }: Bound): boolean => figure === undefined && typeof limit === 'number';

function parse(raw: RawContent, source: ConditionSource): Condition | null {
  try {
    return parseCondition(source, findFigureIn(raw));
  } catch {
    return null;
  }
}

const hasReason = ({ source }: IntentView, slot: string, number: number): boolean =>
  source.plain_numbers.some((one) => one.slot === slot && one.number === number);

/** Figures of the topic in this unit that have this value, or end with it. */
function figuresOf(raw: RawContent, view: IntentView, unit: string | undefined, number: number): readonly string[] {
  const topic = view.file.path.replace(/\/.*$/, '');
  return [...raw.facts].flatMap(([id, { value, file }]) =>
    file.path !== `${topic}/facts.yml`
      ? []
      : Object.entries(value.figures).flatMap(([name, source]) => {
          const spans = datedFigures(source).filter((span) => span.unit === unit);
          return spans.some((span) => [span.value].flat().includes(number)) ? [`${id}.${name}`] : [];
        }),
  );
}

/** A reason nobody needs any more hides the next number. */
function idleReasons(view: IntentView): readonly Finding[] {
  const written = JSON.stringify(conditionsOf(view).map(({ when }) => when));
  return view.source.plain_numbers.flatMap(({ slot, number }, index) =>
    view.slots.has(slot) && new RegExp(`(?<![\\d.])${number}(?![\\d.])`).test(written)
      ? []
      : [
          finding(
            view.file,
            ['plain_numbers', index],
            'idle-reason',
            `no condition on ${slot} says ${number}`,
            '条件里没有这个数了，删掉这一条',
          ),
        ],
  );
}
