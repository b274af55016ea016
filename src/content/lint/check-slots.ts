import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import type { ResolvedSlot } from '../resolve-slot';
import { finding, type IntentView, nearest, viewIntents } from './walk-intents';

/** Slots are defined, can be asked for twice in different words, and no phrase means two values. */
export const checkSlots: LintRule = (raw) => [
  ...viewIntents(raw).flatMap((view) => [...view.slots.values()].flatMap((slot) => slotFindings(raw, view, slot))),
  ...entityFindings(raw),
];

function slotFindings(raw: RawContent, view: IntentView, slot: ResolvedSlot): readonly Finding[] {
  const own = view.source.slots[slot.name];
  const path = ['slots', slot.name];
  const at = (rule: string, message: string, hint: string) => finding(view.file, path, rule, message, hint);
  if (own?.entity && !raw.entities.has(own.entity)) {
    return [
      finding(
        view.file,
        [...path, 'entity'],
        'unknown-entity',
        `no entity is called ${own.entity}`,
        nearest(own.entity, raw.entities.keys()) || '在 entities/ 下写上它',
      ),
    ];
  }
  const hasMeaning = slot.values.length > 0 || (slot.type !== 'enum' && slot.type !== 'boolean');
  if (!hasMeaning)
    return [
      at(
        'undefined-slot',
        `${slot.name} has neither type nor values, and slots.yml does not define it`,
        nearest(slot.name, raw.slots.keys()) || '写上 type、entity 或 values',
      ),
    ];
  return [
    ...questionFindings(slot, at),
    ...booleanFindings(slot, at),
    ...boundFindings(slot, at),
    ...formerNameFindings(slot, view, at),
    ...distanceFindings(slot, view, at),
    ...(slot.isShared ? [] : collisions(slot, at)),
  ];
}

type At = (rule: string, message: string, hint: string) => Finding;

function questionFindings({ name, required, ask }: ResolvedSlot, at: At): readonly Finding[] {
  if (required === false) return [];
  if (ask.length < 2)
    return [at('missing-question', `${name} is asked for and has ${ask.length} wordings`, '必问的项要写两种问法')];
  return ask[0] === ask[1]
    ? [at('missing-question', `${name} is asked twice in the same words`, '第二种问法要换个说法')]
    : [];
}

function booleanFindings({ name, type, values }: ResolvedSlot, at: At): readonly Finding[] {
  if (type !== 'boolean') return [];
  const keys = values.map(({ value }) => value);
  return keys.includes(true) && keys.includes(false)
    ? []
    : [at('bad-boolean', `${name} needs the values true and false`, '取值写成 "true" 和 "false" 两项')];
}

const boundFindings = ({ name, min, max }: ResolvedSlot, at: At): readonly Finding[] =>
  min !== undefined && max !== undefined && min > max
    ? [at('bad-bounds', `${name}: min is above max`, '调换 min 和 max')]
    : [];

/** A value under a former name would fill two slots. */
const formerNameFindings = ({ name, was }: ResolvedSlot, { slots }: IntentView, at: At): readonly Finding[] =>
  was
    .filter((former) => slots.has(former))
    .map((former) =>
      at('former-name', `${name} was called ${former}, which is still a slot`, '`was` 只写已经不用的旧名字'),
    );

/** Only days lie between two dates. */
const distanceFindings = ({ name, type, between }: ResolvedSlot, { slots }: IntentView, at: At) =>
  between && (type !== 'days' || between.some((date) => slots.get(date)?.type !== 'date'))
    ? [at('bad-distance', `${name} is no number of days between two dates`, 'between 只写在 days 项上，列两个 date 项')]
    : [];

function collisions({ name, values }: Pick<ResolvedSlot, 'name' | 'values'>, at: At): readonly Finding[] {
  const owner = new Map<string, string>();
  return values.flatMap(({ value, says, answers }) =>
    [...says, ...answers].flatMap((phrase) => {
      const known = owner.get(phrase);
      owner.set(phrase, String(value));
      return known !== undefined && known !== String(value)
        ? [
            at(
              'ambiguous-phrase',
              `「${phrase}」 means both ${known} and ${value} of ${name}`,
              '同一句话只能对应一个取值',
            ),
          ]
        : [];
    }),
  );
}

const entityFindings = (raw: RawContent): readonly Finding[] =>
  [...raw.entities].flatMap(([name, { value, file }]) =>
    collisions(
      { name, values: Object.entries(value.values).map(([key, one]) => ({ value: key, ...one })) },
      (rule, message, hint) => finding(file, ['values'], rule, message, hint),
    ),
  );
