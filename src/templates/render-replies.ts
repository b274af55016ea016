import type { Message, Receipt, Reply } from '../vocabulary';
import { closingOf } from './closing';
import { fitTurn, joinParts, type Part, plain } from './fit-turn';
import { contextOf, type Days, newPage, type Page } from './page';
import type { DocumentTitle, Phrasebook } from './phrasebook';
import { receiptOf } from './receipt';
import { renderAnswer } from './render-answer';
import { renderConditional } from './render-conditional';
import { renderMessage, shownValues } from './render-message';
import { sayOnce } from './say-once';
import { hotlineOf } from './say-place';
import { noEvidence, renderWith } from './scope';

export interface Rendering {
  readonly messages: readonly Message[];
  /** Null when nothing that was said rests on facts. */
  readonly receipt: Receipt | null;
  /** What did not fit into one turn, for 「继续」. */
  readonly rest?: string;
}

/** Replies → messages that fit a phone, what is left for later, and the receipt of what they rest on. */
export function renderReplies(book: Phrasebook, replies: readonly Reply[], days: Days): Rendering {
  const page = newPage(book, days);
  const parts = sayOnce(replies.reduce<readonly Part[]>((said, reply) => addReply(page, said, reply), []));
  const closings = closingOf(book, [...page.cited], (key, values) => renderMessage(page, key, values));
  const { shown, closing, rest } = fitTurn(parts, closings, book.turnCharacters);
  return {
    messages: joinParts(shown, closing),
    receipt: receiptOf(book, replies, days.asOf, page.evidence),
    ...(rest === '' ? {} : { rest }),
  };
}

function addReply(page: Page, said: readonly Part[], reply: Reply): readonly Part[] {
  if (reply.kind !== 'choices') return [...said, renderReply(page, reply)];
  const before = said.at(-1);
  return before ? [...said.slice(0, -1), { ...before, choices: reply.choices }] : said;
}

function renderReply(page: Page, reply: Exclude<Reply, { kind: 'choices' }>): Part {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(page, reply);
    case 'conditional':
      return renderConditional(page, reply);
    case 'question':
      return { ...plain(renderQuestion(page, reply)), kind: 'question' };
    case 'message':
      return plain(renderMessage(page, reply.key, withHotline(page, shownValues(page, reply.values))));
    case 'remark':
      return plain(renderRemark(page, reply));
    case 'rest':
      return { ...plain(reply.text), kind: 'rest' };
    case 'sources':
      return plain(renderSources(page, reply.receipt));
  }
}

/** What is said about an intent may name whom to call about it. */
const withHotline = (page: Page, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  values.about === undefined ? values : { ...values, hotline: hotlineOf(page, values.about) };

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

function renderSources(page: Page, receipt: Receipt): string {
  const lines = receipt.sources
    .flatMap((id) => page.book.sources.get(id) ?? [])
    .map((source) => sourceLine(page, source));
  return [renderMessage(page, 'source_intro', {}), ...lines].join('\n');
}

const sourceLine = (page: Page, { title, publisher, date }: DocumentTitle): string =>
  renderMessage(page, 'source_line', { title, publisher, date: date ?? '' });
