import type { Row } from '../policy/table';
import type { Frame, IsoDate, Reply } from '../vocabulary';
import { slotChoices } from './choice';
import { type Draft, focusOn, offer, say, withInnermost } from './draft';
import type { Flow, FlowSlot } from './model';

/** Asks for a slot, or the same slot again in other words. */
export function ask(draft: Draft, frame: Frame, slot: FlowSlot): Draft {
  const attempt = frame.asking?.slot === slot.name ? frame.asking.attempt : 1;
  const asking = { ...frame, asking: { slot: slot.name, attempt } };
  const asked = say(withInnermost(draft, asking), { kind: 'question', intent: frame.intent, slot: slot.name, attempt });
  return focusOn(offer(asked, slotChoices(slot)), 'asking', asking);
}

/** An answer, with the taps that go with it. */
export const answer = (
  draft: Draft,
  flow: Flow,
  frame: Frame,
  decided: { readonly rule: string; readonly reply: string; readonly asOf?: IsoDate },
): Draft =>
  offer(
    say(draft, { kind: 'answer', intent: flow.intent, ...decided, slots: frame.slots, form: 'full' }),
    flow.next[decided.reply] ?? [],
  );

/** 「如果……，……」: every row the unknown slots could lead to. */
export function conditional(frame: Frame, rows: readonly Row[], day: { readonly asOf?: IsoDate }): Reply {
  const branches = rows.flatMap(({ id, when, outcome }) =>
    outcome.kind === 'reply' && when !== 'otherwise'
      ? [{ rule: id, reply: outcome.reply, open: Object.keys(when).filter((name) => frame.unknown.includes(name)) }]
      : [],
  );
  return { kind: 'conditional', intent: frame.intent, slots: frame.slots, branches, ...day };
}
