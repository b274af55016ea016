import type { Command } from '../command';
import type { Hearing, Listener } from '../listener';

const MOVES: Readonly<Record<string, (hearing: Hearing) => Command>> = {
  cancel: () => ({ kind: 'cancel' }),
  restart: () => ({ kind: 'restart' }),
  human: ({ understanding }) => ({ kind: 'human', intent: understanding.intent ?? 'human' }),
  repeat: () => ({ kind: 'repeat', form: 'full' }),
  shorter: () => ({ kind: 'repeat', form: 'brief' }),
  source: () => ({ kind: 'source' }),
  more: () => ({ kind: 'more' }),
  affirm: (hearing) => (hearing.frame?.asking ? { kind: 'misheard' } : remark(hearing)),
  deny: (hearing) => (hearing.frame?.asking ? { kind: 'misheard' } : remark(hearing)),
  correct: (hearing) =>
    hearing.frame?.asking ? { kind: 'misheard' } : { kind: 'message', key: nothingToCorrect(hearing), values: {} },
};

/** 谢谢, 算了, 人工, 再说一遍 … */
export const hearControl: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'answer' || intent === null || model.remarks.get(intent)?.kind !== 'control') return null;
  return MOVES[intent]?.(hearing) ?? remark(hearing);
};

const remark = ({ understanding: { intent } }: Hearing): Command => ({
  kind: 'remark',
  intent: intent ?? '',
  reply: 'default',
  resume: true,
});

const nothingToCorrect = ({ state }: Hearing): string => (state.answered ? 'correction_invalid' : 'nothing_to_correct');
