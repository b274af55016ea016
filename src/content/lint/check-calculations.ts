import type { CalculatorInput } from '../../policy/calculator';
import { CALCULATORS } from '../../policy/calculators';
import type { Unit } from '../../policy/fact';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import { finding, type IntentView, nearest, viewIntents } from './walk-intents';

/** Calculations name a calculator, give it what it needs, in the right unit. */
export const checkCalculations: LintRule = (raw) =>
  viewIntents(raw).flatMap((view) =>
    Object.entries(view.source.calculations).flatMap(([name, { use, with: given }]) => {
      const path = ['calculations', name];
      const calculator = CALCULATORS.get(use);
      if (!calculator)
        return [
          finding(
            view.file,
            [...path, 'use'],
            'unknown-calculator',
            `no calculator is called ${use}`,
            `可用的：${[...CALCULATORS.keys()].join('、')}`,
          ),
        ];
      const missing = calculator.inputs.filter((input) => !input.optional && !(input.name in given));
      const unknown = Object.keys(given).filter((input) => !calculator.inputs.some((one) => one.name === input));
      return [
        ...missing.map((input) =>
          finding(view.file, path, 'missing-input', `${use} needs ${input.name}`, `在 with 里写上 ${input.name}`),
        ),
        ...unknown.map((input) =>
          finding(
            view.file,
            [...path, 'with', input],
            'unknown-input',
            `${use} takes no ${input}`,
            `它要的是：${calculator.inputs.map((one) => one.name).join('、')}`,
          ),
        ),
        ...calculator.inputs.flatMap((input) =>
          sourceFindings(raw, view, [...path, 'with', input.name], input, given[input.name]),
        ),
      ];
    }),
  );

function sourceFindings(
  raw: RawContent,
  view: IntentView,
  path: readonly string[],
  input: CalculatorInput,
  from: string | undefined,
): readonly Finding[] {
  if (from === undefined) return [];
  const unit = unitOf(raw, view, from);
  if (unit === undefined) {
    const known = [...view.slots.keys(), ...raw.facts.keys()];
    return [
      finding(
        view.file,
        path,
        'unknown-source-of-input',
        `${from} is neither a slot nor a figure`,
        nearest(from.split('.')[0] ?? from, known) || '写项的名字，或 事实编号.数字名',
      ),
    ];
  }
  return input.units.some((wanted) => wanted === unit)
    ? []
    : [
        finding(
          view.file,
          path,
          'wrong-unit',
          `${from} is in ${unit}, ${input.name} wants ${input.units.join(' or ')}`,
          '换成单位相同的项或数字',
        ),
      ];
}

function unitOf(raw: RawContent, view: IntentView, from: string): Unit | 'enum' | undefined {
  const [id = '', name = ''] = from.split('.');
  const figure = raw.facts.get(id)?.value.figures[name];
  if (figure)
    return Object.keys(Array.isArray(figure) ? (figure[0] ?? {}) : figure).find(
      (key) => key !== 'from' && key !== 'to',
    ) as Unit;
  return view.slots.get(from)?.type as Unit | undefined;
}
