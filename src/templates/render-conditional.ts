import type { Reply } from '../vocabulary';
import type { Part } from './fit-turn';
import { noteDeciding } from './note-deciding';
import { citedFacts, type Page } from './page';
import { renderMessage } from './render-message';
import { type Evidence, noEvidence, type RenderContext, tryRender } from './scope';
import { showConditions } from './show-slot';
import { wordOn } from './word-on-day';

export function renderConditional(page: Page, conditional: Reply & { kind: 'conditional' }): Part {
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
