import type { AnswerReading, DialogueEvent, IsoDate, SlotReading, SlotValues, Understanding } from '../vocabulary';
import type { Move } from './move';

/** The clock of every dialogue here: no session runs out in it. */
const NOON = 43_200_000;
const SURE = 0.95;

/** A move as the event the reducer would be handed for it. */
export function eventOf(heard: HeardMove, { today, asOf }: { today: IsoDate; asOf: IsoDate }): DialogueEvent {
  return { messageId: 'verify', receivedAt: NOON, today, asOf, input: inputOf(heard) };
}

/** A move, the words it is put in, and whether these are decided to be none of ours. */
export interface HeardMove {
  readonly move: Move;
  readonly words: string;
  readonly isOutOfScope: boolean;
}

function inputOf({ move, words, isOutOfScope }: HeardMove): DialogueEvent['input'] {
  if (move.kind === 'tap') return { kind: 'choice', choiceId: move.choice.id, label: move.choice.label };
  if (move.kind === 'enter') return { kind: 'event', event: 'entered' };
  const heard = hear(move, words);
  const decided: Heard = isOutOfScope ? { ...heard, decision: 'out-of-scope' } : heard;
  return { kind: 'utterance', understanding: understanding(decided, words) };
}

type Heard = Partial<Omit<Understanding, 'signals'>> & { readonly signals?: Partial<Understanding['signals']> };

const understanding = ({ signals, ...rest }: Heard, text: string): Understanding => ({
  text,
  decision: 'fallback',
  intent: null,
  confidence: rest.intent ? SURE : 0.1,
  candidates: [],
  also: [],
  entities: [],
  slots: {},
  points: {},
  answer: null,
  ...rest,
  signals: { correction: false, ellipsis: false, unknown: false, refused: false, personalData: [], ...signals },
});

function hear(move: Exclude<Move, { kind: 'tap' | 'enter' }>, words: string): Heard {
  switch (move.kind) {
    case 'ask':
      return {
        decision: 'answer',
        intent: move.intent,
        slots: { [move.intent]: readings(move.told, words) },
        points: move.point === undefined ? {} : { [move.intent]: [move.point] },
      };
    case 'tell':
      return told(move.intent, { [move.slot]: move.value }, words, true);
    case 'tell-as':
      return { decision: 'answer', intent: move.as, confidence: 0.8 };
    case 'correct':
      return { ...told(move.intent, { [move.slot]: move.value }, words, false), signals: { correction: true } };
    case 'affirm':
    case 'deny':
      return { decision: 'answer', intent: move.kind, confidence: 1, answer: { kind: move.kind } };
    case 'unknown':
    case 'refused':
      return { answer: { kind: move.kind }, signals: { [move.kind]: true } };
    case 'number':
      return { signals: { ordinal: move.number } };
    case 'remark':
      return remark(move);
    case 'unclear':
      return { decision: 'clarify', candidates: move.intents.map((intent) => ({ intent, confidence: 0.3 })) };
    case 'type':
    case 'misheard':
      return {};
  }
}

/** Such words are certain. */
const remark = ({ intent, heard, about }: Move & { kind: 'remark' }): Heard => ({
  ...heard,
  ...(about
    ? { candidates: [{ intent: about.intent, confidence: 0.3 }], points: { [about.intent]: [about.point] } }
    : {}),
  decision: 'answer',
  intent,
  confidence: 1,
});

function told(intent: string, values: SlotValues, words: string, isAnswer: boolean): Heard {
  const slots = readings(values, words);
  const [reading] = Object.values(slots);
  const answer: AnswerReading | null = isAnswer && reading ? { kind: 'value', reading } : null;
  return { slots: { [intent]: slots }, answer };
}

const readings = (values: SlotValues, text: string): Readonly<Record<string, SlotReading>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, text, start: 0, end: text.length }]),
  );
