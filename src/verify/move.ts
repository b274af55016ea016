import type { Choice, SlotValue, SlotValues, Understanding } from '../vocabulary';

/**
 * The abstract alphabet: all a person can do, as the understanding would hand it to the dialogue. One move stands for
 * every sentence that means it.
 */
export type Move =
  /** A question of ours, with any of its slots told in it, and the point it asks about. */
  | { readonly kind: 'ask'; readonly intent: string; readonly told: SlotValues; readonly point?: string }
  /** The open question is answered. */
  | { readonly kind: 'tell'; readonly intent: string; readonly slot: string; readonly value: SlotValue }
  /** An answer that sounds like the intent its value hands over to. */
  | {
      readonly kind: 'tell-as';
      readonly intent: string;
      readonly slot: string;
      readonly value: SlotValue;
      readonly as: string;
    }
  | { readonly kind: 'affirm' }
  | { readonly kind: 'deny' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'misheard' }
  | { readonly kind: 'correct'; readonly intent: string; readonly slot: string; readonly value: SlotValue }
  | { readonly kind: 'tap'; readonly choice: Choice }
  /** The label of a choice typed out, or its number. */
  | { readonly kind: 'type'; readonly choice: Choice }
  | { readonly kind: 'number'; readonly number: number }
  /** A control word or something out of scope. `heard`: what the open question makes of the same words; `about`: a point it touches. */
  | {
      readonly kind: 'remark';
      readonly intent: string;
      readonly words?: string;
      readonly heard?: FormReading;
      readonly about?: { readonly intent: string; readonly point: string };
    }
  | { readonly kind: 'unclear'; readonly intents: readonly string[] }
  | { readonly kind: 'enter' };

/** What the words themselves tell an open question. */
export type FormReading = Pick<Understanding, 'text' | 'answer' | 'slots' | 'signals'>;
