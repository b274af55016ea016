import { type Fact, needsHedge } from '../policy/fact';
import { contains } from '../policy/places';
import { showFigure } from '../policy/show-figure';
import type { IsoDate, Message, Receipt, Reply, SlotValue } from '../vocabulary';
import type { IntentWording, Phrasebook, ReplyWording } from './phrasebook';
import { receiptOf } from './receipt';
import { type Evidence, noEvidence, type RenderContext, renderWith, tryRender } from './scope';
import { showConditions, showSlot } from './show-slot';

export interface Rendering {
  readonly messages: readonly Message[];
  /** Null when nothing that was said rests on facts. */
  readonly receipt: Receipt | null;
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
}

/** Replies → messages, and the receipt of what they rest on. */
export function renderReplies(book: Phrasebook, replies: readonly Reply[], asOf: IsoDate): Rendering {
  const page: Page = { book, asOf, evidence: noEvidence() };
  const messages = replies.reduce<readonly Message[]>((said, reply) => addReply(page, said, reply), []);
  return { messages, receipt: receiptOf(book, replies, asOf, page.evidence) };
}

/** One of the bot's own texts by itself: a welcome, a notice. */
export const renderNotice = (book: Phrasebook, key: string, asOf: IsoDate): string =>
  renderMessage({ book, asOf, evidence: noEvidence() }, key, {});

function addReply(page: Page, said: readonly Message[], reply: Reply): readonly Message[] {
  if (reply.kind !== 'choices') return [...said, { kind: 'text', text: renderReply(page, reply) }];
  const before = said.at(-1);
  if (!before) return said;
  return [...said.slice(0, -1), { kind: 'choices', text: before.text, choices: reply.choices }];
}

function renderReply(page: Page, reply: Exclude<Reply, { kind: 'choices' }>): string {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(page, reply);
    case 'conditional':
      return renderConditional(page, reply);
    case 'question':
      return renderQuestion(page, reply);
    case 'message':
      return renderMessage(page, reply.key, shownValues(page, reply.values));
    case 'remark':
      return renderRemark(page, reply);
    case 'rest':
      return reply.text;
    case 'sources':
      return renderSources(page, reply.receipt);
  }
}

const contextOf = ({ book, asOf }: Page, intent: string, slots: RenderContext['slots']): RenderContext => ({
  book,
  asOf,
  slots,
  wording: book.intents.get(intent) ?? NOWHERE,
});

function renderAnswer(page: Page, { intent, reply, rule, slots, form }: Reply & { kind: 'answer' }): string {
  const context = contextOf(page, intent, slots);
  const wording = context.wording.replies.get(reply);
  if (!wording) return '';
  noteFacts(page, wording, context.wording.ruleFacts.get(rule) ?? []);
  const own = noEvidence();
  const first = form === 'brief' ? wording.brief : wording.text;
  const text =
    tryRender(context, first, own) ?? tryRender(context, wording.brief, own) ?? renderMessage(page, 'unavailable', {});
  merge(page.evidence, own);
  const facts = factsOf(page, [...own.facts, ...wording.facts, ...(context.wording.ruleFacts.get(rule) ?? [])]);
  return [...elsewhere(page, facts, slots.region), text, ...footer(page, facts)].join('\n');
}

function renderConditional(page: Page, { intent, slots, branches }: Reply & { kind: 'conditional' }): string {
  const context = contextOf(page, intent, slots);
  const lines = branches.flatMap(({ rule, reply, open }) => {
    const wording = context.wording.replies.get(reply);
    const when = context.wording.conditions.get(rule);
    if (!wording || !when) return [];
    const answer = tryRender(context, wording.brief, page.evidence);
    if (answer === null) return [];
    noteFacts(page, wording, context.wording.ruleFacts.get(rule) ?? []);
    return [
      renderMessage(page, 'conditional_line', { condition: showConditions(when, open, context.wording.slots), answer }),
    ];
  });
  return [
    renderMessage(page, 'unknown_slot', {}),
    ...lines,
    ...footer(page, factsOf(page, [...page.evidence.facts])),
  ].join('\n');
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

function renderMessage({ book, asOf }: Page, key: string, values: Readonly<Record<string, string>>): string {
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
  const lines = receipt.sources.map((id) => sourceLine(page, id));
  return [renderMessage(page, 'source_intro', {}), ...lines].join('\n');
}

const factsOf = ({ book }: Page, ids: readonly string[]): readonly Fact[] =>
  ids.flatMap((id) => book.facts.get(id) ?? []);

/** Said first where the facts are other places' and none is the person's. */
function elsewhere(page: Page, facts: readonly Fact[], region: SlotValue | undefined): readonly string[] {
  const areas = facts.flatMap((fact) => (typeof fact.region === 'string' ? [] : [fact.region]));
  if (typeof region !== 'string' || areas.length === 0) return [];
  const isCovered = areas.some((names) => names.some((area) => contains(area, region) || contains(region, area)));
  return isCovered ? [] : [renderMessage(page, 'no_data_for_region', { region })];
}

/** Whom to check with when the facts call for it, and where they come from. */
function footer(page: Page, facts: readonly Fact[]): readonly string[] {
  const hedge = facts.some(needsHedge) ? [renderMessage(page, 'hedge', {})] : [];
  const sources = [...new Set(facts.map(({ source }) => source))];
  const cited = sources.find((id) => page.book.sources.get(id)?.kind !== 'general-knowledge') ?? sources[0];
  return cited === undefined ? hedge : [...hedge, sourceLine(page, cited)];
}

function sourceLine(page: Page, id: string): string {
  const source = page.book.sources.get(id);
  return source
    ? renderMessage(page, 'source_line', { title: source.title, publisher: source.publisher, date: source.date ?? '' })
    : '';
}

function noteFacts({ evidence }: Page, wording: ReplyWording, ruleFacts: readonly string[]): void {
  for (const id of [...wording.facts, ...ruleFacts]) evidence.facts.add(id);
}

function merge(into: Evidence, from: Evidence): void {
  for (const id of from.facts) into.facts.add(id);
  for (const id of from.conflicts) into.conflicts.add(id);
  for (const [name, shown] of from.figures) into.figures.set(name, shown);
}
