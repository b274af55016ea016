import { decide } from '../../policy/table';
import type { ConversationState, SlotValues, Understanding } from '../../vocabulary';
import { changesOnlyTheDay } from '../as-of';
import { isFragmentOf } from '../fragment';
import { readSlots } from '../frame';
import type { Listener } from '../listener';
import type { DialogueModel } from '../model';

/** 「那居民医保呢」 after an answer; or a value for the open form that was not the one asked. */
export const hearFollowUp: Listener = ({ model, state, frame, understanding }) => {
  const about = frame ?? state.answered?.frame;
  if (!about || !model.flows.has(about.intent) || !leansOn(model, understanding, about.intent)) return null;
  if (isSurelyOutside(understanding)) return null;
  const slots = readSlots(understanding, about.intent);
  const points = understanding.points[about.intent] ?? [];
  if (Object.keys(slots).length === 0 && points.length === 0) return null;
  if (frame) return { kind: 'fill', slots, points };
  const said = { ...about.slots, ...slots };
  const before = changesOnlyTheDay(model.flows.get(about.intent), slots)
    ? (state.answered?.points ?? [])
    : pointsThatDiffer(model, state, said);
  const asked = points.length > 0 ? points : before;
  return { kind: 'start', frame: { intent: about.intent, slots: said, unknown: [] }, points: asked, waiting: [] };
};

/** Of the points answered before, those that say something else of the new values; else the table is asked. */
function pointsThatDiffer(
  model: DialogueModel,
  { answered }: ConversationState,
  values: SlotValues,
): readonly string[] {
  const points = model.flows.get(answered?.frame.intent ?? '')?.points;
  const told = (answered?.replies ?? []).flatMap((reply) => (reply.kind === 'answer' ? [reply.reply] : []));
  return (answered?.points ?? []).filter((name) => {
    const verdict = decide({ hit: 'first', rows: points?.get(name)?.rows ?? [] }, values, []);
    return verdict.kind === 'row' && (verdict.row.outcome.kind === 'goto' || !told.includes(verdict.row.outcome.reply));
  });
}

/** Points may be asked in any words; values alone only in a fragment, or where the person goes back to what was talked of. */
const leansOn = (model: DialogueModel, understanding: Understanding, intent: string): boolean =>
  isFragmentOf(understanding, intent) ||
  (goesBack(understanding) && !isOther(model, understanding, intent)) ||
  (understanding.decision !== 'answer' && (understanding.points[intent] ?? []).length > 0);

/** 人没事了，接着说，是自己断的: asks nothing anew. */
const goesBack = ({ signals, asks }: Understanding): boolean => signals.ellipsis && asks === false;

const isOther = ({ flows }: DialogueModel, { decision, intent: heard }: Understanding, intent: string): boolean =>
  decision === 'answer' && heard !== null && heard !== intent && flows.has(heard);

const SURE = 0.9;

/** 退休金多少 mentions 退休 and asks for something that is not ours. */
const isSurelyOutside = ({ decision, confidence }: Understanding): boolean =>
  decision === 'out-of-scope' && confidence >= SURE;
