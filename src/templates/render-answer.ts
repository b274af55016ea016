import type { Reply } from '../vocabulary';
import { type Part, plain } from './fit-turn';
import { noteDeciding } from './note-deciding';
import { citedFacts, type Page } from './page';
import { renderMessage } from './render-message';
import { type Evidence, noEvidence, type RenderContext, tryRender } from './scope';
import { conflictFinder } from './shown-conflicts';
import type { Template } from './template';
import { wordOn } from './word-on-day';

export function renderAnswer(page: Page, answer: Reply & { kind: 'answer' }): Part {
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
