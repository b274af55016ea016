import { limitOn, type When } from '../policy/condition';
import { type Fact, figureOn, isInForce, speaksFor, statesRule } from '../policy/fact';
import { dayAskedAbout } from '../policy/period';
import { contains } from '../policy/places';
import { showFigure } from '../policy/show-figure';
import type { IsoDate, Message, Receipt, Reply, SlotValue } from '../vocabulary';
import { closingOf } from './closing';
import { fitTurn, joinParts, type Part } from './fit-turn';
import type { DocumentTitle, IntentWording, Phrasebook } from './phrasebook';
import { receiptOf } from './receipt';
import { type Evidence, noEvidence, type RenderContext, renderWith, tryRender } from './scope';
import { showConditions, showSlot } from './show-slot';
import { conflictFinder } from './shown-conflicts';
import type { Template } from './template';

export interface Rendering {
  readonly messages: readonly Message[];
  /** Null when nothing that was said rests on facts. */
  readonly receipt: Receipt | null;
  /** What did not fit into one turn, for 「继续」. */
  readonly rest?: string;
}

const NOWHERE: IntentWording = {
  title: '',
  slots: new Map(),
  replies: new Map(),
  calculations: new Map(),
  ruleFacts: new Map(),
  conditions: new Map(),
};

/** The day the replies are about unless they say another, and the day it is. */
export interface Days {
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

interface Page {
  readonly book: Phrasebook;
  readonly days: Days;
  readonly evidence: Evidence;
  /** Facts of the answers, in the order they were said: the closing names their sources. */
  readonly cited: Set<Fact>;
  /** Days already said to be the ones an answer is about. */
  readonly dated: Set<string>;
}

const newPage = (book: Phrasebook, days: Days): Page => ({
  book,
  days,
  evidence: noEvidence(),
  cited: new Set(),
  dated: new Set(),
});

/** Replies → messages that fit a phone, what is left for later, and the receipt of what they rest on. */
export function renderReplies(book: Phrasebook, replies: readonly Reply[], days: Days): Rendering {
  const page = newPage(book, days);
  const parts = replies.reduce<readonly Part[]>((said, reply) => addReply(page, said, reply), []);
  const closing = closingOf(book, [...page.cited], (key, values) => renderMessage(page, key, values));
  const { shown, rest } = fitTurn(parts, closing, book.turnCharacters);
  return {
    messages: joinParts(shown, closing),
    receipt: receiptOf(book, replies, days.asOf, page.evidence),
    ...(rest === '' ? {} : { rest }),
  };
}

/** One of the bot's own texts by itself: a welcome, a notice. */
export const renderNotice = (book: Phrasebook, key: string, today: IsoDate): string =>
  renderMessage(newPage(book, { asOf: today, today }), key, {});

function addReply(page: Page, said: readonly Part[], reply: Reply): readonly Part[] {
  if (reply.kind !== 'choices') return [...said, renderReply(page, reply)];
  const before = said.at(-1);
  return before ? [...said.slice(0, -1), { ...before, choices: reply.choices }] : said;
}

const plain = (text: string): Part => ({ kind: 'notice', text, choices: [] });

function renderReply(page: Page, reply: Exclude<Reply, { kind: 'choices' }>): Part {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(page, reply);
    case 'conditional':
      return renderConditional(page, reply);
    case 'question':
      return plain(renderQuestion(page, reply));
    case 'message':
      return plain(renderMessage(page, reply.key, shownValues(page, reply.values)));
    case 'remark':
      return plain(renderRemark(page, reply));
    case 'rest':
      return { ...plain(reply.text), kind: 'rest' };
    case 'sources':
      return plain(renderSources(page, reply.receipt));
  }
}

const contextOf = ({ book, days }: Page, intent: string, slots: RenderContext['slots'], asOf = days.asOf) => ({
  book,
  asOf,
  until: days.asOf,
  slots,
  wording: book.intents.get(intent) ?? NOWHERE,
});

type Decided = Reply & { readonly kind: 'answer' | 'conditional' };

/** What was decided, worded with the figures of one day; no text where a name has no value on that day. */
interface Worded {
  readonly text: string | null;
  readonly facts: readonly Fact[];
  readonly own: Evidence;
  readonly context: RenderContext;
}

/**
 * Words an answer by the rules of the day it is about; where the content has none, by today's, and says so. What is told
 * goes into the receipt and the closing.
 */
function wordOn(
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

function renderAnswer(page: Page, answer: Reply & { kind: 'answer' }): Part {
  const { intent, reply, rule, form } = answer;
  const wording = page.book.intents.get(intent)?.replies.get(reply);
  if (!wording) return plain('');
  const { lead, text, own, context } = wordOn(page, answer, (on) => {
    const evidence = noEvidence();
    const first = form === 'brief' ? wording.brief : wording.text;
    const worded = tryRender(on, first, evidence) ?? tryRender(on, wording.brief, evidence);
    const facts = citedFacts(page, evidence, [...wording.facts, ...(on.wording.ruleFacts.get(rule) ?? [])]);
    noteDeciding(evidence, on.wording.conditions.get(rule) ?? {}, on.asOf);
    return { text: worded, facts, own: evidence, context: on };
  });
  const said = text ?? renderMessage(page, 'unavailable', {});
  const brief = tryBrief(page, context, { text: said, brief: wording.brief, figures: own.figures });
  return { kind: 'answer', lead, text: said, choices: [], brief };
}

/** The short form; none for an answer that shows a conflict, whose readings belong side by side. */
const tryBrief =
  (page: Page, context: RenderContext, { text, brief, figures }: Long) =>
  (): string | null =>
    conflictFinder(page.book, context.asOf)(text, figures).length > 0 ? null : tryRender(context, brief, page.evidence);

interface Long {
  readonly text: string;
  readonly brief: Template;
  readonly figures: Evidence['figures'];
}

function renderConditional(page: Page, conditional: Reply & { kind: 'conditional' }): Part {
  const { lead, text } = wordOn(page, conditional, (context) => {
    const own = noEvidence();
    const told = conditional.branches.flatMap((branch) => renderBranch(page, context, branch, own) ?? []);
    const lines = told.map(({ line }) => line);
    const facts = citedFacts(
      page,
      own,
      told.flatMap(({ listed }) => listed),
    );
    return { text: [renderMessage(page, 'unknown_slot', {}), ...lines].join('\n'), facts, own, context };
  });
  return { kind: 'cases', lead, text: text ?? '', choices: [] };
}

/** The figures a row's conditions name, as they were on that day. */
function noteDeciding({ deciding }: Evidence, when: When, day: IsoDate): void {
  for (const condition of Object.values(when)) {
    for (const bound of condition.kind === 'interval' ? condition.bounds : []) {
      const value = limitOn(bound, day);
      if (bound.figure && value !== undefined)
        deciding.set(bound.figure.name, showFigure({ unit: bound.figure.unit, value }));
    }
  }
}

type Branch = (Reply & { kind: 'conditional' })['branches'][number];

/** 「如果……，……」 and the facts its reply lists; null where the answer has no value on that day. */
function renderBranch(
  page: Page,
  context: RenderContext,
  { rule, reply, open }: Branch,
  own: Evidence,
): { readonly line: string; readonly listed: readonly string[] } | null {
  const { replies, conditions, ruleFacts, slots } = context.wording;
  const wording = replies.get(reply);
  const when = conditions.get(rule);
  const answer = wording && when ? tryRender(context, wording.brief, own) : null;
  if (!wording || !when || answer === null) return null;
  const condition = showConditions(when, open, slots, context.asOf);
  noteDeciding(own, when, context.asOf);
  const listed = [...wording.facts, ...(ruleFacts.get(rule) ?? [])];
  return { line: renderMessage(page, 'conditional_line', { condition, answer }), listed };
}

function renderQuestion(page: Page, { intent, slot, attempt }: Reply & { kind: 'question' }): string {
  const questions = page.book.intents.get(intent)?.slots.get(slot)?.questions ?? [];
  const question = questions[Math.min(attempt, questions.length) - 1];
  return question ? renderWith(contextOf(page, intent, {}), question, noEvidence()) : '';
}

function renderRemark(page: Page, { intent, reply, values }: Reply & { kind: 'remark' }): string {
  const context = contextOf(page, intent, values);
  const wording = context.wording.replies.get(reply) ?? context.wording.replies.get('default');
  return wording ? renderWith(context, wording.text, noEvidence()) : '';
}

function renderMessage({ book, days }: Page, key: string, values: Readonly<Record<string, string>>): string {
  const template = book.messages[key];
  if (!template) return '';
  const { today } = days;
  return renderWith({ book, asOf: today, until: today, slots: {}, wording: NOWHERE, values }, template, noEvidence());
}

/** Values that are codes until here: a corrected slot, kinds of personal data. */
function shownValues({ book }: Page, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { intent, slot, value, kinds, known } = values;
  if (known !== undefined) return { ...values, known: showKnown(book, intent ?? '', known) };
  if (kinds !== undefined)
    return {
      ...values,
      kinds: kinds
        .split(' ')
        .map((kind) => book.personalDataKinds[kind] ?? kind)
        .join('、'),
    };
  if (intent === undefined || slot === undefined || value === undefined) return values;
  return { ...values, value: showSlot(book.intents.get(intent)?.slots.get(slot), JSON.parse(value)) };
}

/** 参保类型：职工医保；断缴月数：2个月. What is never asked for is nothing anybody told. */
function showKnown({ intents }: Phrasebook, intent: string, known: string): string {
  const wordings = intents.get(intent)?.slots;
  const slots = Object.entries(JSON.parse(known) as Readonly<Record<string, SlotValue>>);
  return slots
    .flatMap(([name, value]) => {
      const wording = wordings?.get(name);
      return wording && wording.questions.length > 0 ? [`${wording.label}：${showSlot(wording, value)}`] : [];
    })
    .join('；');
}

function renderSources(page: Page, receipt: Receipt): string {
  const lines = receipt.sources
    .flatMap((id) => page.book.sources.get(id) ?? [])
    .map((source) => sourceLine(page, source));
  return [renderMessage(page, 'source_intro', {}), ...lines].join('\n');
}

const sourceLine = (page: Page, { title, publisher, date }: DocumentTitle): string =>
  renderMessage(page, 'source_line', { title, publisher, date: date ?? '' });

const factsOf = ({ book }: Page, ids: Iterable<string>): readonly Fact[] =>
  [...ids].flatMap((id) => book.facts.get(id) ?? []);

/** What an answer rests on: the facts of the figures it shows as it shows them, those it lists, and what lies behind. */
const citedFacts = (page: Page, { figures, facts }: Evidence, listed: readonly string[]): readonly Fact[] =>
  factsOf(page, new Set([...[...figures.keys()].map((name) => name.split('.')[0] ?? ''), ...listed, ...facts]));

/** Whose rules an answer tells, where all its local ones are those of the person's place; or that there are none for it. */
function sayPlace(page: Page, reply: Decided, { facts, text }: Worded): readonly string[] {
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

function hotlineOf({ book, days }: Page, intent: string): string {
  const id = book.hotlines[intent.split('.')[0] ?? ''] ?? book.hotlines.default ?? '';
  const fact = book.facts.get(id);
  const number = fact && figureOn(fact, 'number', days.today);
  return number ? showFigure(number) : '';
}

/** An answer's evidence goes into the turn's receipt, its facts into the closing. */
function cite({ evidence, cited }: Page, own: Evidence, facts: readonly Fact[]): void {
  for (const { id } of facts) evidence.facts.add(id);
  for (const id of own.conflicts) evidence.conflicts.add(id);
  for (const [name, shown] of own.figures) evidence.figures.set(name, shown);
  for (const [name, shown] of own.deciding) evidence.deciding.set(name, shown);
  for (const fact of facts) cited.add(fact);
}
