import type { SlotValues, Understanding } from '../../vocabulary';
import { changesOnlyTheDay } from '../as-of';
import { WAIT } from '../control-intents';
import { besidesValues, isFragmentOf } from '../fragment';
import { readSlots } from '../frame';
import { givingWay } from '../giving-way';
import type { Listener } from '../listener';
import type { DialogueModel } from '../model';
import { pointsAgain, pointsThatDiffer } from '../points-again';
import { topicOf } from '../topic-of';
import { isDropped } from './hear-dropped';

/** 「那居民医保呢」 after an answer; or a value for the open form that was not the one asked. */
export const hearFollowUp: Listener = (hearing) => {
  const { model, state, frame, understanding } = hearing;
  const about = frame ?? state.answered?.frame;
  const flow = model.flows.get(about?.intent ?? '');
  if (!about || !flow || !leansOn(model, understanding, about.intent)) return null;
  if (isSurelyOutside(understanding) || isKnownByHeart(model, understanding) || isDropped(hearing)) return null;
  const slots = readSlots(understanding, about.intent);
  const points = understanding.points[about.intent] ?? [];
  if (Object.keys(slots).length === 0 && points.length === 0) return null;
  if (frame) return { kind: 'fill', slots, points };
  const said = givingWay(flow, about.slots, slots, understanding);
  const changed = understanding.asks === false && !tellsPlace(slots) ? pointsThatDiffer : pointsAgain;
  const before = changesOnlyTheDay(flow, slots) ? (state.answered?.points ?? []) : changed(flow, state, said);
  const asked = points.length > 0 ? points : before;
  return { kind: 'start', frame: { intent: about.intent, slots: said, unknown: [] }, points: asked, waiting: [] };
};

/** 我在北京, after 要自己跑吗: asks the same of that place, and opens no form. */
const tellsPlace = (slots: SlotValues): boolean => Object.keys(slots).every((name) => name === 'region');

const SURE = 0.9;
const LIKELY = 0.7;

/** Points may be asked in any words; values alone only in a fragment, or where the person goes back to what was talked of. */
const leansOn = (model: DialogueModel, understanding: Understanding, intent: string): boolean =>
  (isFragmentOf(understanding, intent) && !isSurelyOther(model, understanding, intent)) ||
  (goesBack(understanding) && !isOther(model, understanding, intent)) ||
  asksFurther(understanding, intent) ||
  endsTheWait(understanding, intent) ||
  tellsFigures(model, understanding, intent) ||
  asksOwnDetail(model, understanding, intent) ||
  namesOwnDetail(understanding, intent) ||
  (understanding.decision !== 'answer' && (understanding.points[intent] ?? []).length > 0);

/** 人没事了，接着说，是自己断的: asks nothing anew. */
const goesBack = ({ signals, asks }: Understanding): boolean => signals.ellipsis && asks === false;

/** 那按百分之六十的基数呢: in words of its own, and still of what was answered. */
const asksFurther = ({ signals, text, intent: heard, points }: Understanding, intent: string): boolean =>
  (signals.ellipsis || /呢\P{L}*$/u.test(text)) && heard === intent && (points[intent] ?? []).length > 0;

/** 找到了，一共860块: nobody asks for a moment who tells a number. */
const endsTheWait = ({ intent: heard, slots }: Understanding, intent: string): boolean =>
  heard === WAIT && Object.values(slots[intent] ?? {}).some(({ value }) => typeof value === 'number');

/** Longer messages tell a story of their own. */
const LONGEST = 30;
/** Likelier than this, the message is of another question of ours. */
const OF_OTHER = 0.8;
const LONGEST_NAME = 8;

/** 卡里有钱, right after a death was talked of: a detail of that is named, and nothing else surely asked. */
const namesOwnDetail = ({ asks, text, confidence, points }: Understanding, intent: string): boolean =>
  asks === false && text.length <= LONGEST_NAME && confidence < OF_OTHER && (points[intent] ?? []).length > 0;

/** So short a question names nothing but the detail: 要什么证明. */
const SHORT = 5;

/** 要什么证明, right after a death was talked of: the detail of that, not of a sibling that is asked for it more often. */
const asksOwnDetail = (model: DialogueModel, understanding: Understanding, intent: string): boolean =>
  understanding.asks === true &&
  understanding.text.length <= SHORT &&
  (understanding.points[intent] ?? []).length > 0 &&
  isOther(model, understanding, intent) &&
  topicOf(understanding.intent ?? '') === topicOf(intent);

/** 哦对了，我们这费率是9.5%: a figure of what is in hand, told and not asked; or unclear only beside it (扣不了就算了，就算欠4100晚18天多少). */
function tellsFigures(model: DialogueModel, understanding: Understanding, intent: string): boolean {
  const { asks, confidence, decision, candidates, text, slots, signals } = understanding;
  const leans = asks === false || signals.ellipsis;
  if (text.length > LONGEST || !Object.values(slots[intent] ?? {}).some(({ value }) => typeof value === 'number'))
    return false;
  if (decision === 'clarify' || decision === 'fallback') return leans || candidates[0]?.intent === intent;
  return leans && isOther(model, understanding, intent) && confidence < OF_OTHER;
}

/** 广州补多少, while 能办吗 is open: a value for the form, but another question asked of it. */
const isSurelyOther = (model: DialogueModel, understanding: Understanding, intent: string): boolean =>
  understanding.asks === true &&
  besidesValues(understanding, intent) > 0 &&
  !understanding.signals.ellipsis &&
  understanding.confidence >= LIKELY &&
  isOther(model, understanding, intent);

const isOther = ({ flows }: DialogueModel, { decision, intent: heard }: Understanding, intent: string): boolean =>
  decision === 'answer' && heard !== null && heard !== intent && flows.has(heard);

/** 哪来的 is a phrase of its own, and no further question of 准不准. */
const isKnownByHeart = ({ remarks }: DialogueModel, { confidence, intent, asks }: Understanding): boolean =>
  confidence === 1 && asks === true && remarks.get(intent ?? '')?.kind === 'control';

/** 退休金多少 mentions 退休 and asks for something that is not ours. */
const isSurelyOutside = ({ decision, confidence }: Understanding): boolean =>
  decision === 'out-of-scope' && confidence >= SURE;
