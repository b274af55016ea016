import type { Hearing, Listener } from '../listener';

/** Several things it could mean: the person picks, unless a form's question is open and this is most likely a poor answer. */
export const hearUnclear: Listener = (hearing) => {
  const { model, understanding } = hearing;
  if (understanding.decision !== 'clarify' || isPoorAnswer(hearing)) return null;
  const intents = understanding.candidates.map(({ intent }) => intent).filter((intent) => model.flows.has(intent));
  return intents.length < 2 ? null : { kind: 'clarify', intents: intents.slice(0, 4) };
};

const SHORT = 8;

const isPoorAnswer = ({ frame, understanding }: Hearing): boolean =>
  frame?.asking !== undefined &&
  (understanding.text.length <= SHORT || understanding.candidates[0]?.intent === frame.intent);
