import type { Location } from '../content/finding';
import type { Scene } from './scene';

type Path = readonly (string | number)[];

/** Where something of an intent stands in intents/. */
export function placeOf({ raw }: Scene, intent: string, ...path: Path): Location {
  const file = raw.intents.get(intent)?.file;
  if (!file) return { file: raw.bot.file.path, line: 1, column: 1 };
  return typeof path.at(-1) === 'number' ? file.at(...path) : file.atKey(...(path.length === 0 ? ['intent'] : path));
}

export const placeOfSlot = (scene: Scene, intent: string, slot: string): Location =>
  placeOf(scene, intent, 'slots', slot);

export function placeOfRow(scene: Scene, intent: string, row: string): Location {
  const rows = scene.flows.get(intent)?.flow.table?.rows ?? [];
  const index = rows.findIndex(({ id }) => id === row);
  return index < 0 ? placeOf(scene, intent, 'table') : placeOf(scene, intent, 'table', 'rows', index);
}

/** The rule of an answer: a row of the table, or `point:name`. */
export const placeOfRule = (scene: Scene, intent: string, rule: string): Location =>
  rule.startsWith('point:')
    ? placeOf(scene, intent, 'points', rule.slice('point:'.length))
    : placeOfRow(scene, intent, rule);
