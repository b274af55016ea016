import type { EntityMention, SlotValue } from '../../vocabulary';
import { durationIn } from '../entities/durations';
import type { Mention } from '../entities/mention';
import { isDenied } from '../slots/negation';
import type { Scan } from './scan';

function named(entity: string, mentions: readonly Mention<SlotValue>[], text: string): EntityMention[] {
  return mentions.map(({ value, start, end }) => ({ entity, value, text: text.slice(start, end), start, end }));
}

/** Every value that was read, from left to right; lengths of time in months. */
export function entitiesOf(found: Scan): EntityMention[] {
  const { text } = found;
  const months = found.durations.map((mention) => ({ ...mention, value: durationIn('months', mention.value) }));
  const regions = found.regions.map((mention) => ({ ...mention, value: mention.value.name }));
  const all = [
    ...named('region', regions, text).map((place) =>
      isDenied(text, place) ? { ...place, denied: true as const } : place,
    ),
    ...named('months', months, text),
    ...named('yuan', found.money, text),
    ...named('percent', found.percents, text),
    ...named('age', found.ages, text),
    ...named('date', found.dates, text),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
