import type { EntityMention, Frame, SlotValue, SlotValues, Understanding } from '../vocabulary';

interface Places {
  readonly denied: SlotValue;
  readonly meant: SlotValue;
}

const placesOf = ({ entities }: Understanding): readonly EntityMention[] =>
  entities.filter(({ entity }) => entity === 'region');

/** The place that a correction takes back, and the one it puts there: 不是杭州,是宁波. */
function replacement(understanding: Understanding): Places | null {
  const places = placesOf(understanding);
  const denied = places.find((place) => place.denied);
  const meant = places.find((place) => !place.denied);
  if (!understanding.signals.correction || !denied || !meant || places.length > 2) return null;
  return { denied: denied.value, meant: meant.value };
}

/** Whether one place is put for another: what was said of the one is no point of the other. */
export const replacesPlace = (understanding: Understanding): boolean => replacement(understanding) !== null;

/** Values as told, but a place takes the place of the one that is denied, not of another: 从苏州转的, 不是去杭州,是去宁波. */
export function withPlaces(understanding: Understanding, { slots }: Frame, told: SlotValues): SlotValues {
  const places = replacement(understanding);
  if (!places) return told;
  const isOfOther = (name: string): boolean =>
    told[name] === places.meant && slots[name] !== undefined && slots[name] !== places.denied;
  const own = Object.entries(told).filter(([name]) => !isOfOther(name));
  const replaced = Object.keys(slots).filter((name) => slots[name] === places.denied);
  return Object.fromEntries([...own, ...replaced.map((name) => [name, places.meant] as const)]);
}

/** Whether a place is corrected that the intent does not ask for: 转入地说错了,是宁波. */
export function correctsOtherPlace(understanding: Understanding, intent = ''): boolean {
  if (replacement(understanding)) return true;
  const [place, more] = placesOf(understanding);
  if (!understanding.signals.correction || !place || more) return false;
  return !Object.values(understanding.slots[intent] ?? {}).some(({ start }) => start === place.start);
}
