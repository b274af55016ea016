import type { Fact } from '../policy/fact';
import { contains } from '../policy/places';
import { showFigure } from '../policy/show-figure';
import type { IsoDate, Message, Receipt, Reply, SlotValue } from '../vocabulary';
import { closingOf } from './closing';
import { fitTurn, joinParts, type Part } from './fit-turn';
import type { DocumentTitle, IntentWording, Phrasebook } from './phrasebook';
import { receiptOf } from './receipt';
import { type Evidence, noEvidence, type RenderContext, renderWith, tryRender } from './scope';
import { showConditions, showSlot } from './show-slot';
import { shownConflicts } from './shown-conflicts';
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

interface Page {
  readonly book: Phrasebook;
  readonly asOf: IsoDate;
  readonly evidence: Evidence;
  /** Facts of the answers, in the order they were said: the closing names their sources. */
  readonly cited: Set<Fact>;
}

const newPage = (book: Phrasebook, asOf: IsoDate): Page => ({
  book,
  asOf,
  evidence: noEvidence(),
  cited: new Set(),
});

/** Replies → messages that fit a phone, what is left for later, and the receipt of what they rest on. */
export function renderReplies(book: Phrasebook, replies: readonly Reply[], asOf: IsoDate): Rendering {
  const page = newPage(book, asOf);
  const parts = replies.reduce<readonly Part[]>((said, reply) => addReply(page, said, reply), []);
  const closing = closingOf(book, [...page.cited], (key, values) => renderMessage(page, key, values));
  const { shown, rest } = fitTurn(parts, closing, book.turnCharacters);
  return {
    messages: joinParts(shown, closing),
    receipt: receiptOf(book, replies, asOf, page.evidence),
    ...(rest === '' ? {} : { rest }),
  };
}

/** One of the bot's own texts by itself: a welcome, a notice. */
export const renderNotice = (book: Phrasebook, key: string, asOf: IsoDate): string =>
  renderMessage(newPage(book, asOf), key, {});

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
      return { ...plain(renderConditional(page, reply)), kind: 'cases' };
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

const contextOf = ({ book, asOf }: Page, intent: string, slots: RenderContext['slots']): RenderContext => ({
  book,
  asOf,
  slots,
  wording: book.intents.get(intent) ?? NOWHERE,
});

function renderAnswer(page: Page, { intent, reply, rule, slots, form }: Reply & { kind: 'answer' }): Part {
  const context = contextOf(page, intent, slots);
  const wording = context.wording.replies.get(reply);
  if (!wording) return plain('');
  const own = noEvidence();
  const first = form === 'brief' ? wording.brief : wording.text;
  const text =
    tryRender(context, first, own) ?? tryRender(context, wording.brief, own) ?? renderMessage(page, 'unavailable', {});
  const facts = citedFacts(page, own, [...wording.facts, ...(context.wording.ruleFacts.get(rule) ?? [])]);
  const brief = tryBrief(page, context, { text, brief: wording.brief, figures: own.figures });
  const notice = elsewhere(page, facts, slots.region);
  cite(page, own, facts);
  return { kind: 'answer', text: [...notice, text].join('\n'), choices: [], brief };
}

/** The short form; none for an answer that shows a conflict, whose readings belong side by side. */
const tryBrief =
  (page: Page, context: RenderContext, { text, brief, figures }: Long) =>
  (): string | null =>
    shownConflicts(page.book, { text, figures, asOf: page.asOf }).length > 0
      ? null
      : tryRender(context, brief, page.evidence);

interface Long {
  readonly text: string;
  readonly brief: Template;
  readonly figures: Evidence['figures'];
}

function renderConditional(page: Page, { intent, slots, branches }: Reply & { kind: 'conditional' }): string {
  const context = contextOf(page, intent, slots);
  const own = noEvidence();
  const listed: string[] = [];
  const lines = branches.flatMap(({ rule, reply, open }) => {
    const wording = context.wording.replies.get(reply);
    const when = context.wording.conditions.get(rule);
    if (!wording || !when) return [];
    const answer = tryRender(context, wording.brief, own);
    if (answer === null) return [];
    listed.push(...wording.facts, ...(context.wording.ruleFacts.get(rule) ?? []));
    return [
      renderMessage(page, 'conditional_line', { condition: showConditions(when, open, context.wording.slots), answer }),
    ];
  });
  cite(page, own, citedFacts(page, own, listed));
  return [renderMessage(page, 'unknown_slot', {}), ...lines].join('\n');
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

function renderMessage(
  { book, asOf }: Pick<Page, 'book' | 'asOf'>,
  key: string,
  values: Readonly<Record<string, string>>,
): string {
  const template = book.messages[key];
  if (!template) return '';
  return renderWith({ book, asOf, slots: {}, wording: NOWHERE, values }, template, noEvidence());
}

/** Values that are codes until here: a corrected slot, kinds of personal data. */
function shownValues({ book }: Page, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { intent, slot, value, kinds, date } = values;
  if (date !== undefined) return { ...values, date: showFigure({ unit: 'date', value: date }) };
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

/** Said first where the facts are other places' and none is the person's. */
function elsewhere(page: Page, facts: readonly Fact[], region: SlotValue | undefined): readonly string[] {
  const areas = facts.flatMap((fact) => (typeof fact.region === 'string' ? [] : [fact.region]));
  if (typeof region !== 'string' || areas.length === 0) return [];
  const isCovered = areas.some((names) => names.some((area) => contains(area, region) || contains(region, area)));
  return isCovered ? [] : [renderMessage(page, 'no_data_for_region', { region })];
}

/** An answer's evidence goes into the turn's receipt, its facts into the closing. */
function cite({ evidence, cited }: Page, own: Evidence, facts: readonly Fact[]): void {
  for (const { id } of facts) evidence.facts.add(id);
  for (const id of own.conflicts) evidence.conflicts.add(id);
  for (const [name, shown] of own.figures) evidence.figures.set(name, shown);
  for (const fact of facts) cited.add(fact);
}
