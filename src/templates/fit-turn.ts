import type { Choice, Message } from '../vocabulary';

/** One thing said in a turn, before it is known whether all of it fits. */
export interface Part {
  /** `notice`: questions and the bot's own words; `cases`: an answer by cases; `rest`: what waited for 「继续」. */
  readonly kind: 'notice' | 'answer' | 'cases' | 'rest';
  /** Said before the text and never left out: which day, which place the answer is about. */
  readonly lead?: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** An answer's short form; null where it has to be read whole. */
  readonly brief?: () => string | null;
}

/** A part that is none of the answer. */
export const plain = (text: string): Part => ({ kind: 'notice', text, choices: [] });

export interface FittedTurn {
  readonly shown: readonly Part[];
  /** Empty when all is shown. */
  readonly rest: string;
}

/**
 * What a phone shows first. Where a turn is longer than `limit` characters, the last sentences of its answers wait, those
 * of the last answer first; of several answers one is told in its short form where that says more. Conclusions, questions and cases never wait, nor
 * does an answer that tells a conflict, nor the closing (whom to check with, and the sources).
 */
export function fitTurn(parts: readonly Part[], closing: string, limit: number): FittedTurn {
  let turn: FittedTurn = { shown: parts, rest: '' };
  for (const index of givingWay(parts)) {
    const over = lengthOf(turn.shown, closing) - limit;
    if (over <= 0) return turn;
    turn = giveWay(turn, index, over);
  }
  return turn;
}

const wholeText = ({ lead, text }: Part): string => (lead ? `${lead}\n${text}` : text);

const lengthOf = (parts: readonly Part[], closing: string): number =>
  parts.reduce((sum, part) => sum + wholeText(part).length, closing === '' ? 0 : closing.length + 1);

/** The last first: what was said first was asked for most. */
const givingWay = (parts: readonly Part[]): readonly number[] =>
  [...parts.keys()].filter((index) => ['answer', 'rest'].includes(parts[index]?.kind ?? '')).reverse();

function giveWay({ shown, rest }: FittedTurn, index: number, over: number): FittedTurn {
  const part = shown[index];
  const shorter = part && shorten(part, over, shown.filter(({ kind }) => kind === 'answer').length > 1);
  if (!part || !shorter) return { shown, rest };
  return {
    shown: shown.map((one, at) => (at === index ? { ...one, text: shorter.text } : one)),
    rest: [shorter.rest, rest].filter((text) => text !== '').join('\n\n'),
  };
}

interface Shortened {
  readonly text: string;
  readonly rest: string;
}

function shorten({ kind, text, brief }: Part, over: number, isOneOfSeveral: boolean): Shortened | null {
  if (kind === 'rest') return cut(text, over);
  const short = brief?.() ?? null;
  if (short === null) return null;
  const begun = cut(text, over);
  const saysMore = begun !== null && begun.text.length <= text.length - over && begun.text.length >= short.length;
  return saysMore || !isOneOfSeveral || short.length >= text.length ? begun : { text: short, rest: text };
}

/** Whole sentences from the end, as many as must go; the first stays. */
function cut(text: string, over: number): Shortened | null {
  const sentences = text.match(/[^。！？\n]*[。！？\n]+|[^。！？\n]+$/gu) ?? [text];
  let kept = sentences.length;
  for (let gone = 0; kept > 1 && gone < over; kept -= 1) gone += sentences[kept - 1]?.length ?? 0;
  const rest = sentences.slice(kept).join('').trim();
  return rest === '' ? null : { text: sentences.slice(0, kept).join('').trim(), rest };
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
