import { figureOn } from '../policy/fact';
import { contains } from '../policy/places';
import { showFigure } from '../policy/show-figure';
import type { Decided, Page, Worded } from './page';
import { renderMessage } from './render-message';

/** Whose rules an answer tells, where all its local ones are those of the person's place; or that there are none for it. */
export function sayPlace(page: Page, reply: Decided, { facts, text }: Worded): readonly string[] {
  const { region } = reply.slots;
  const areas = facts.flatMap((fact) => (typeof fact.region === 'string' ? [] : [fact.region]));
  if (typeof region !== 'string' || areas.length === 0) return [];
  const own = areas.map((names) => names.find((one) => contains(one, region)));
  const [area] = own;
  if (area !== undefined && !own.includes(undefined))
    return nameArea(page, { region, area, isKept: reply.recalled ?? false, text: text ?? '' });
  const isCovered = areas.flat().some((one) => contains(one, region) || contains(region, one));
  return isCovered
    ? []
    : [renderMessage(page, 'no_data_for_region', { region, hotline: hotlineOf(page, reply.intent) })];
}

interface Decisive {
  readonly region: string;
  /** The place whose rules they are: the person's own, or one it lies in. */
  readonly area: string;
  readonly isKept: boolean;
  readonly text: string;
}

/** An answer that names the place already needs it said only where the person did not. */
function nameArea(page: Page, { region, area, isKept, text }: Decisive): readonly string[] {
  if (isKept) return [renderMessage(page, 'region_kept', { region, area })];
  return text.includes(shortName(area)) ? [] : [renderMessage(page, 'region_used', { area })];
}

/** 嘉兴市 is spoken of as 嘉兴. */
const shortName = (area: string): string => (area.length > 2 ? area.replace(/(?:省|市|区|县)$/, '') : area);

/** The number to call about what an intent is about. */
export function hotlineOf({ book, days }: Page, intent: string): string {
  const id = book.hotlines[intent.split('.')[0] ?? ''] ?? book.hotlines.default ?? '';
  const fact = book.facts.get(id);
  const number = fact && figureOn(fact, 'number', days.today);
  return number ? showFigure(number) : '';
}
