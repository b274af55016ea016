import { answerBeside } from '../answer-beside';
import type { Command } from '../command';
import { readSlots } from '../frame';
import { knownValues } from '../known-values';
import type { Hearing, Listener } from '../listener';

/** What cannot be undone is done only when it was surely asked for. */
const SURE = 0.8;

/** 太官腔了,用大白话再讲一遍 · 没看懂: the same again would not help; in fewer and plainer words it may. */
const PLAINER =
  /白话|人话|通俗|直白|简单|简短|官腔|官话|文绉绉|太[绕长]|短一?[点些]|一句话|[没不]太?[看听弄搞]?[懂明]|[看听弄搞]不[懂明]|[啥么]意思|解释/;
/** 说人话, angry or not. */
const PLAIN_WANTED = /白话|人话|通俗|官腔|官话/;

const MOVES: Readonly<Record<string, (hearing: Hearing) => Command>> = {
  cancel: ({ understanding }) => ({ kind: understanding.confidence >= SURE ? 'cancel' : 'misheard' }),
  restart: (hearing) =>
    goneBack(hearing) ?? { kind: hearing.understanding.confidence >= SURE ? 'restart' : 'misheard' },
  human: ({ understanding }) => ({ kind: 'human', intent: understanding.intent ?? 'human' }),
  repeat: ({ understanding }) => ({ kind: 'repeat', form: PLAINER.test(understanding.text) ? 'brief' : 'full' }),
  shorter: () => ({ kind: 'repeat', form: 'brief' }),
  source: () => ({ kind: 'source' }),
  complain: (hearing) => (wantsItPlain(hearing) ? { kind: 'repeat', form: 'brief' } : remark(hearing)),
  more: (hearing) => goneBack(hearing) ?? { kind: 'more' },
  affirm: (hearing) => yesOrNo(hearing),
  deny: (hearing) => yesOrNo(hearing),
  correct: (hearing) => whatIsWrong(hearing),
};

/** 谢谢, 算了, 人工, 再说一遍 … */
export const hearControl: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'answer' || intent === null || model.remarks.get(intent)?.kind !== 'control') return null;
  return MOVES[intent]?.(hearing) ?? remark(hearing);
};

/** 回到刚才那个: nothing is forgotten, the open question is put again, or what was left is gone on with. */
function goneBack({ frame, state, understanding }: Hearing): Command | null {
  if (!understanding.signals.returns || state.rest !== undefined) return null;
  if (frame?.asking) return { kind: 'more' };
  const [left] = state.earlier ?? [];
  return left ? { kind: 'start', frame: left, points: [], waiting: [] } : null;
}

const wantsItPlain = ({ frame, state, understanding }: Hearing): boolean =>
  !frame && state.answered !== undefined && PLAIN_WANTED.test(understanding.text);

const remark = (hearing: Hearing): Command => ({
  kind: 'remark',
  intent: hearing.understanding.intent ?? '',
  reply: 'default',
  resume: true,
  ...answerBeside(hearing),
});

/** 是 and 不是 answer nothing here; what merely sounds like them was not understood. */
const yesOrNo = (hearing: Hearing): Command =>
  hearing.frame?.asking || hearing.understanding.confidence < SURE ? { kind: 'misheard' } : remark(hearing);

/** Nothing to change it to was recognised: the old values stay, and are told so that the person sees what to change. */
function whatIsWrong({ frame, state, understanding }: Hearing): Command {
  const about = frame ?? state.answered?.frame;
  const isSame = about !== undefined && Object.keys(readSlots(understanding, about.intent)).length > 0;
  if (isSame && !frame) return { kind: 'repeat', form: 'full' };
  if (!about || Object.keys(about.slots).length === 0) {
    return { kind: 'message', key: state.answered || frame ? 'correction_invalid' : 'nothing_to_correct', values: {} };
  }
  return { kind: 'message', key: 'correction_unclear', values: knownValues(about.intent, about.slots) };
}
