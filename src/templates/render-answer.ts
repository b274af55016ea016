import type { Reply } from '../vocabulary';
import { type Part, plain } from './fit-turn';
import { noteDeciding } from './note-deciding';
import { citedFacts, type Page } from './page';
import { renderMessage } from './render-message';
import { noEvidence, tryRender } from './scope';
import { conflictFinder } from './shown-conflicts';
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
  const conflictsIn = (words: string) => conflictFinder(page.book, context.asOf)(words, own.figures);
  return {
    kind: 'answer',
    lead,
    text: said,
    choices: [],
    brief: () => (conflictsIn(said).length > 0 ? null : tryRender(context, wording.brief, page.evidence)),
    isFair: (begun) => conflictsIn(begun).length === conflictsIn(said).length,
  };
}
