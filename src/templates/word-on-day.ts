import { type Fact, isInForce, speaksFor, statesRule } from '../policy/fact';
import { dayAskedAbout } from '../policy/period';
import { showFigure } from '../policy/show-figure';
import type { IsoDate } from '../vocabulary';
import { cite, contextOf, type Decided, type Page, type Worded } from './page';
import { renderMessage } from './render-message';
import { sayPlace } from './say-place';
import type { RenderContext } from './scope';

/**
 * Words an answer by the rules of the day it is about; where the content has none, by today's, and says so. What is told
 * goes into the receipt and the closing.
 */
export function wordOn(
  page: Page,
  reply: Decided,
  word: (context: RenderContext) => Worded,
): Worded & { readonly lead: string } {
  const { today } = page.days;
  const day = reply.asOf ?? page.days.asOf;
  const on = (asOf: IsoDate): Worded => word(contextOf(page, reply.intent, reply.slots, asOf));
  const then = on(day);
  const isKnown = day === today || (then.text !== null && then.facts.every((fact) => isInForce(fact, day)));
  const told = isKnown ? then : on(today);
  cite(page, told.own, told.facts);
  const lead = [...sayDay(page, reply, told, isKnown), ...sayPlace(page, reply, told)];
  return { ...told, lead: lead.join('\n') };
}

/** An answer about another day says so once, and whether it could be told by that day's rules. */
function sayDay(page: Page, reply: Decided, told: Worded, isKnown: boolean): readonly string[] {
  const { book, days, dated } = page;
  const day = reply.asOf ?? days.asOf;
  if (day === days.today || dated.has(day)) return [];
  dated.add(day);
  const isSure = rulesOf(told).every((fact) => speaksFor(fact, day, book.sources.get(fact.source)?.date ?? null));
  const key = isKnown ? (isSure ? 'as_of' : 'as_of_unknown') : 'as_of_now';
  return [renderMessage(page, key, { date: showDay(page, reply, day) })];
}

/** The facts whose figures are shown; where none is, all it rests on. */
function rulesOf({ facts, own }: Worded): readonly Fact[] {
  const shown = facts.filter(({ id, figures }) =>
    Object.keys(figures).some((name) => own.figures.has(`${id}.${name}`)),
  );
  const rules = shown.filter(statesRule);
  return rules.length > 0 ? rules : facts.filter(statesRule);
}

/** As exactly as the person said it: 2025年11月 rather than its last day. */
function showDay({ book, days }: Page, { intent, slots }: Decided, day: IsoDate): string {
  const wordings = book.intents.get(intent)?.slots;
  const said = Object.entries(slots).find(
    ([name, value]) =>
      wordings?.get(name)?.asOf && typeof value === 'string' && dayAskedAbout(value, days.today) === day,
  );
  return showFigure({ unit: 'date', value: said === undefined ? day : String(said[1]) });
}
