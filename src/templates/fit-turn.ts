import type { Choice, Message } from '../vocabulary';
import { sentencesOf } from './sentences';

/** One thing said in a turn, before it is known whether all of it fits. */
export interface Part {
  /** `notice`: the bot's own words; `cases`: an answer by cases; `rest`: what waited for 「继续」. */
  readonly kind: 'notice' | 'question' | 'answer' | 'cases' | 'rest';
  /** Said before the text and never left out: which day, which place the answer is about. */
  readonly lead?: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** An answer's short form; null where both readings of a conflict have to be read. */
  readonly brief?: () => string | null;
  /** Whether so much of the answer shows every conflict of it; one that shows none may be cut anywhere. */
  readonly isFair?: (begun: string) => boolean;
}

/** A part that is none of the answer. */
export const plain = (text: string): Part => ({ kind: 'notice', text, choices: [] });

/** Whom to check with, and the sources: all that are named, or only the first. */
export interface Closing {
  readonly full: string;
  readonly short: string;
}

export interface FittedTurn {
  readonly shown: readonly Part[];
  readonly closing: string;
  /** Empty when all is shown. */
  readonly rest: string;
}

/**
 * What a phone shows first. Where a turn is longer than `limit` characters, the last sentences of its answers and the last
 * of its cases wait, those of the last answer first; of several answers one is told in its short form where that says
 * more. Then the sources but the first are left to 「依据是什么」, what leads up to a question waits, and so do, whole, the
 * last of several answers. Conclusions and questions never wait, nor does one reading of a conflict without the other.
 */
export function fitTurn(parts: readonly Part[], closing: Closing, limit: number): FittedTurn {
  const whole: FittedTurn = { shown: parts, closing: closing.full, rest: '' };
  const [answers, questions] = [indexesOf(parts, ANSWERS), indexesOf(parts, ['question'])];
  const steps = [
    ...answers.map(shortenAt),
    nameFirstSource(closing),
    ...questions.map(askOnly),
    ...answers.map(holdBack),
  ];
  return steps.reduce((turn, step) => {
    const over = lengthOf(turn) - limit;
    return over > 0 ? step(turn, over) : turn;
  }, whole);
}

type Step = (turn: FittedTurn, over: number) => FittedTurn;

const wholeText = ({ lead, text }: Part): string => (lead ? `${lead}\n${text}` : text);

const lengthOf = ({ shown, closing }: FittedTurn): number =>
  shown.reduce((sum, part) => sum + wholeText(part).length, closing === '' ? 0 : closing.length + 1);

const ANSWERS: readonly Part['kind'][] = ['answer', 'cases', 'rest'];

/** The last first: what was said first was asked for most. */
const indexesOf = (parts: readonly Part[], kinds: readonly Part['kind'][]): readonly number[] =>
  [...parts.keys()].filter((index) => kinds.includes(parts[index]?.kind ?? 'notice')).reverse();

const shortenAt =
  (index: number): Step =>
  (turn, over) => {
    const { shown, rest } = turn;
    const part = shown[index];
    const shorter = part && shorten(part, over, shown.filter(({ kind }) => kind === 'answer').length > 1);
    if (!part || !shorter) return turn;
    const shortened = shown.map((one, at) => (at === index ? { ...one, text: shorter.text } : one));
    return { ...turn, shown: shortened, rest: join(shorter.rest, rest) };
  };

const nameFirstSource =
  ({ short }: Closing): Step =>
  (turn) => ({ ...turn, closing: short });

const askOnly =
  (index: number): Step =>
  (turn) => {
    const sentences = sentencesOf(turn.shown[index]?.text ?? '');
    const shown = turn.shown.map((one, at) => (at === index ? { ...one, text: sentences.at(-1) ?? '' } : one));
    return { ...turn, shown, rest: join(sentences.slice(0, -1).join(''), turn.rest) };
  };

/** With the words that announce it; never the first answer. The turn's one list of taps stays, below what is left. */
const holdBack =
  (index: number): Step =>
  (turn) => {
    const { shown, rest } = turn;
    const [before, part] = [shown[index - 1], shown[index]];
    if (!part || !shown.slice(0, index).some(({ kind }) => kind === 'answer')) return turn;
    const held = before?.kind === 'notice' ? [before, part] : [part];
    const kept = [...shown.slice(0, index + 1 - held.length), ...shown.slice(index + 1)];
    const last = kept.at(-1) ?? part;
    return {
      ...turn,
      shown: part.choices.length > 0 ? kept.with(-1, { ...last, choices: part.choices }) : kept,
      rest: join(held.map(wholeText).join('\n'), rest),
    };
  };

const join = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');

interface Shortened {
  readonly text: string;
  readonly rest: string;
}

function shorten({ kind, text, brief, isFair }: Part, over: number, isOneOfSeveral: boolean): Shortened | null {
  const begun = cut(kind === 'cases' ? text.split(BEFORE_LINE) : sentencesOf(text), over, isFair);
  const short = kind === 'answer' ? (brief?.() ?? null) : null;
  if (short === null) return begun;
  const saysMore = begun !== null && begun.text.length <= text.length - over && begun.text.length >= short.length;
  return saysMore || !isOneOfSeveral || short.length >= text.length ? begun : { text: short, rest: text };
}

/** A case is one line: what follows from its condition is not left for later. */
const BEFORE_LINE = /(?<=\n)/u;

/** From the end, as many as must go and may; the first stays. */
function cut(pieces: readonly string[], over: number, isFair: Part['isFair'] = () => true): Shortened | null {
  const begin = (kept: number): string => pieces.slice(0, kept).join('').trim();
  let kept = pieces.length;
  for (let gone = 0; kept > 1 && gone < over && isFair(begin(kept - 1)); kept -= 1)
    gone += pieces[kept - 1]?.length ?? 0;
  const rest = pieces.slice(kept).join('').trim();
  return rest === '' ? null : { text: begin(kept), rest };
}

const CLOSED: readonly Part['kind'][] = ['answer', 'cases'];

/** Parts as messages; the closing stands below the last answer. */
export function joinParts(parts: readonly Part[], closing: string): readonly Message[] {
  const last = parts.findLastIndex(({ kind }) => CLOSED.includes(kind));
  return parts.map((part, index) => {
    const [own, { choices }] = [wholeText(part), part];
    const text = index === last && closing !== '' ? `${own}\n${closing}` : own;
    return choices.length > 0 ? { kind: 'choices', text, choices } : { kind: 'text', text };
  });
}
