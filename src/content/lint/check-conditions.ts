import { type Condition, parseCondition, valuesNamed } from '../../policy/condition';
import { isDivision } from '../../policy/places';
import { findFigureIn } from '../find-figure';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import type { ResolvedSlot } from '../resolve-slot';
import type { ConditionSource } from '../schema/condition-schema';
import { conditionsOf, finding, type IntentView, nearest, rulesOf, viewIntents } from './walk-intents';

/** Conditions speak of slots the intent has, and of values these can take. */
export const checkConditions: LintRule = (raw) => {
  const views = viewIntents(raw);
  return views.flatMap((view) => [...conditionFindings(raw, view), ...setFindings(views, view)]);
};

const conditionFindings = (raw: RawContent, view: IntentView): readonly Finding[] =>
  conditionsOf(view).flatMap(({ when, path }) =>
    Object.entries(when).flatMap(([name, source]) => {
      const named = namedFigureProblems(raw, name === 'asOf' ? 'date' : view.slots.get(name)?.type, source);
      if (named.length > 0)
        return named.map(([rule, message, hint]) => finding(view.file, [...path, name], rule, message, hint));
      if (name === 'asOf') return [];
      const slot = view.slots.get(name);
      const at = [...path, name];
      if (!slot) {
        return [
          finding(
            view.file,
            at,
            'unknown-slot',
            `${view.id} has no slot ${name}`,
            `先在 slots 里写上它。${nearest(name, view.slots.keys())}`,
          ),
        ];
      }
      return problemsOf(raw, slot, source).map(([rule, message, hint]) => finding(view.file, at, rule, message, hint));
    }),
  );

type Problem = readonly [rule: string, message: string, hint: string];

const FIGURE_NAME = /[<>]=?\s*([a-z][a-z0-9_-]*\.[a-z0-9_.]+)/g;

/** Figures a condition names exist, are one number or date, and are in the unit of the slot. */
function namedFigureProblems(raw: RawContent, type: string | undefined, source: ConditionSource): readonly Problem[] {
  if (typeof source !== 'string') return [];
  return [...source.matchAll(FIGURE_NAME)].flatMap(([, name = '']) => figureProblem(raw, type, name));
}

function figureProblem(raw: RawContent, type: string | undefined, name: string): readonly Problem[] {
  const figure = findFigureIn(raw)(name);
  if (!figure) return [['unknown-figure', `no single figure is called ${name}`, hintFor(raw, name)]];
  if (type === undefined || figure.unit === type) return [];
  return [['wrong-unit', `${name} is in ${figure.unit}, the slot in ${type}`, '换成单位相同的数字']];
}

/** The figures the fact has; the ends of a range are named apart. */
function hintFor(raw: RawContent, name: string): string {
  const [id = ''] = name.split('.');
  const figures = Object.keys(raw.facts.get(id)?.value.figures ?? {});
  if (figures.length === 0) return nearest(id, raw.facts.keys()) || '写 事实编号.数字名';
  return `可用的：${figures.map((figure) => `${id}.${figure}`).join('、')}；区间写一端，如 ${name}.low、${name}.high`;
}

function problemsOf(raw: RawContent, slot: ResolvedSlot, source: ConditionSource): readonly Problem[] {
  const condition = parse(raw, source);
  if (!condition)
    return [
      [
        'bad-condition',
        `cannot read the condition ${JSON.stringify(source)}`,
        '区间写成 "<= 3"、"> 3 <= 6" 或 "<= 事实编号.数字名"，加引号',
      ],
    ];
  if (condition.kind === 'interval') return intervalProblems(slot);
  return valuesNamed(condition).flatMap((value) => valueProblems(slot, value));
}

function parse(raw: RawContent, source: ConditionSource): Condition | null {
  try {
    return parseCondition(source, findFigureIn(raw));
  } catch {
    return null;
  }
}

const UNORDERED: ReadonlySet<string> = new Set(['enum', 'boolean', 'region']);

const intervalProblems = (slot: ResolvedSlot): readonly Problem[] =>
  !UNORDERED.has(slot.type)
    ? []
    : [['bad-condition', `${slot.name} is ${slot.type}: it has no order`, '区间只能用在数字和日期上；这里写取值']];

function valueProblems(slot: ResolvedSlot, value: string | number | boolean): readonly Problem[] {
  const known = slot.values.map((one) => String(one.value));
  if (slot.type === 'region') {
    return typeof value === 'string' && isDivision(value)
      ? []
      : [['unknown-region', `${value} is not in the division list`, '地名写全称，如 嘉兴市、广东省']];
  }
  if (slot.type === 'enum' || slot.type === 'boolean') {
    if (slot.values.some((one) => one.value === value)) return [];
    return [
      [
        'unknown-value',
        `${slot.name} has no value ${value}`,
        `可用的取值：${known.join('、')}。${nearest(String(value), known)}`,
      ],
    ];
  }
  return typeof value === 'number' || slot.type === 'date'
    ? []
    : [['bad-condition', `${slot.name} is a number`, '写数字或区间']];
}

/** `set` of goto rows and of taps: values of the intent they lead to. */
function setFindings(targets: readonly IntentView[], view: IntentView): readonly Finding[] {
  const rules = rulesOf(view).map(({ rule, path }) => ({
    to: rule.goto ?? view.id,
    set: rule.set,
    path: [...path, 'set'],
  }));
  const taps = Object.entries(view.source.replies).flatMap(([name, { next }]) =>
    next.flatMap((tap, index) =>
      typeof tap === 'string' ? [] : [{ to: tap.intent, set: tap.set, path: ['replies', name, 'next', index, 'set'] }],
    ),
  );
  return [...rules, ...taps].flatMap(({ to, set, path }) => {
    const slots = targets.find(({ id }) => id === to)?.slots;
    return Object.entries(set).flatMap(([name, value]) => {
      const slot = slots?.get(name);
      if (slots && !slot)
        return [
          finding(
            view.file,
            [...path, name],
            'unknown-slot',
            `${to} has no slot ${name}`,
            nearest(name, slots.keys()) || '改成那个意图里有的项',
          ),
        ];
      return slot
        ? valueProblems(slot, value).map(([rule, message, hint]) =>
            finding(view.file, [...path, name], rule, message, hint),
          )
        : [];
    });
  });
}
