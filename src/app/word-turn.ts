import type { Phrasebook } from '../templates/phrasebook';
import { renderNotice } from '../templates/render-message';
import { type Rendering, renderReplies } from '../templates/render-replies';
import type { TurnDecision } from '../vocabulary';
import { withMore } from './offer-more';

/** A turn in words; `more` labels the tap that brings the rest, where not all of it fitted. */
export interface WordedTurn extends Rendering {
  readonly more?: string;
}

/** What was decided, in words: all that a person sees of a turn follows from the decision and the content it names. */
export function wordTurn(book: Phrasebook, { replies, asOf, today }: TurnDecision): WordedTurn {
  const rendering = renderReplies(book, replies, { asOf, today });
  if (rendering.rest === undefined) return rendering;
  const more = renderNotice(book, 'more_choice', today);
  return { ...rendering, more, messages: withMore(rendering.messages, more) };
}
