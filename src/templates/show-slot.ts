import { type Condition, limitOn, valuesNamed, type When } from '../policy/condition';
import { showFigure } from '../policy/show-figure';
import type { IsoDate, SlotValue } from '../vocabulary';
import type { SlotWording } from './phrasebook';

/** A slot value as its person would say it: 两个月 comes back as 2个月, `employee` as 职工医保. */
export function showSlot(wording: SlotWording | undefined, value: SlotValue): string {
  const option = wording?.options.find((one) => one.value === value);
  if (option) return option.label;
  if (!wording?.unit || typeof value === 'boolean') return String(value);
  return showFigure({ unit: wording.unit, value });
}

const BOUND_WORDS = { '<': '不满', '<=': '不超过', '>': '超过', '>=': '满' } as const;

/** A row's conditions on some slots, in words: 「职工医保、断缴月数不超过3个月」. */
export const showConditions = (
  when: When,
  slots: readonly string[],
  wordings: ReadonlyMap<string, SlotWording>,
  day: IsoDate,
): string =>
  slots.flatMap((name) => (when[name] ? (showCondition(when[name], wordings.get(name), day) ?? []) : [])).join('、');

function showCondition(condition: Condition, wording: SlotWording | undefined, day: IsoDate): string | undefined {
  const named = valuesNamed(condition).map((value) => showSlot(wording, value));
  if (condition.kind === 'one-of') return named.join('或');
  if (condition.kind === 'none-of') return `不是${named.join('、')}`;
  if (condition.kind !== 'interval') return undefined;
  const bounds = condition.bounds.map(
    (bound) => `${BOUND_WORDS[bound.operator]}${showSlot(wording, limitOn(bound, day) ?? bound.limit)}`,
  );
  return `${wording?.label ?? ''}${bounds.join('、')}`;
}
