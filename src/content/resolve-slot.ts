import type { PlacesApart, SlotType } from '../nlu/contract';
import type { SlotValue } from '../vocabulary';
import type { EntitySource, RawContent } from './raw-content';
import type { WhenSource } from './schema/condition-schema';
import type { IntentSlotSource, SlotDefinitionSource } from './schema/slot-schema';

/** A slot as an intent has it, shared definition and own words put together. */
export interface ResolvedSlot {
  readonly name: string;
  /** Whether slots.yml defines it. */
  readonly isShared: boolean;
  readonly keep: boolean;
  readonly label: string;
  readonly type: SlotType;
  readonly values: readonly ResolvedValue[];
  readonly cues: readonly string[];
  readonly bare: boolean;
  /** Its date is the one the question is about. */
  readonly asOf: boolean;
  /** Date slots whose distance it is where it was not told. */
  readonly between?: readonly [string, string];
  /** It asks what the person wants to know. */
  readonly namesQuestion: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly ask: readonly string[];
  /** Names it had in earlier content. */
  readonly was: readonly string[];
  readonly required: boolean | WhenSource;
}

export interface ResolvedValue {
  readonly value: SlotValue;
  readonly label: string;
  readonly says: readonly string[];
  readonly answers: readonly string[];
  readonly places?: PlacesApart | undefined;
}

/** Puts an intent's slot together; what the intent writes wins over slots.yml. */
export function resolveSlot(raw: RawContent, name: string, own: Partial<IntentSlotSource>): ResolvedSlot {
  const shared = raw.slots.get(name)?.value;
  const pick = <K extends keyof SlotDefinitionSource>(key: K): SlotDefinitionSource[K] | undefined =>
    written(own, key) ?? shared?.[key];
  const [min, max, between] = [pick('min'), pick('max'), pick('between')];
  const values = own.values
    ? listed(own.values, own.type)
    : valuesOf(raw, own.entity ?? shared?.entity, own.type ?? shared?.type, shared?.values);
  return {
    name,
    isShared: shared !== undefined && !isRedefined(own),
    keep: shared?.keep ?? false,
    label: pick('label') ?? name,
    type: typeOf(pick('type'), values),
    values,
    cues: pick('cues') ?? [],
    bare: pick('bare') ?? true,
    asOf: pick('as_of') === true,
    namesQuestion: pick('names_question') === true,
    ...(between === undefined ? {} : { between }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ask: pick('ask') ?? [],
    was: pick('was') ?? [],
    required: own.required ?? false,
  };
}

/** Whether the intent reads a shared slot its own way; other questions or another label change no reading. */
const isRedefined = ({ values, entity, type, bare, min, max, cues = [] }: Partial<IntentSlotSource>): boolean =>
  cues.length > 0 || [values, entity, type, bare, min, max].some((own) => own !== undefined);

/** Lists default to empty in the schema: an empty one is one the intent did not write. */
function written<K extends keyof SlotDefinitionSource>(
  own: Partial<IntentSlotSource>,
  key: K,
): SlotDefinitionSource[K] | undefined {
  const value = own[key] as SlotDefinitionSource[K] | undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function typeOf(type: SlotType | undefined, values: readonly ResolvedValue[]): SlotType {
  if (type) return type;
  return values.some(({ value }) => typeof value === 'boolean') ? 'boolean' : 'enum';
}

type Values = SlotDefinitionSource['values'];

const valuesOf = (
  raw: RawContent,
  entity: string | undefined,
  type: SlotType | undefined,
  values: Values,
): readonly ResolvedValue[] => listed(values ?? (entity ? raw.entities.get(entity)?.value.values : undefined), type);

const listed = (values: EntitySource['values'] | undefined, type: SlotType | undefined): readonly ResolvedValue[] =>
  Object.entries(values ?? {}).map(([key, { label, says, answers, places }]) => ({
    value: canonical(key, type),
    label,
    says,
    answers,
    ...(places === undefined ? {} : { places }),
  }));

const canonical = (key: string, type: SlotType | undefined): SlotValue => (type === 'boolean' ? key === 'true' : key);

/** All slots of an intent, in the order they are asked. */
export const slotsOf = (raw: RawContent, intent: string): readonly ResolvedSlot[] =>
  Object.entries(raw.intents.get(intent)?.value.slots ?? {}).map(([name, own]) => resolveSlot(raw, name, own));
