import type { Frame, SlotValues } from '../vocabulary';

/** What a message asks the dialogue to do. `interpret` makes it, `runCommand` carries it out. */
export type Command =
  | {
      readonly kind: 'start';
      readonly frame: Frame;
      readonly points: readonly string[];
      readonly waiting: readonly Frame[];
    }
  | { readonly kind: 'fill'; readonly slots: SlotValues; readonly points: readonly string[] }
  | { readonly kind: 'not-told'; readonly slot: string; readonly refused: boolean }
  /** Values of the open form or of the last answer, said again differently. */
  | { readonly kind: 'correct'; readonly slots: SlotValues; readonly of: 'frame' | 'answer' }
  | {
      readonly kind: 'remark';
      readonly intent: string;
      readonly reply: string;
      readonly resume: boolean;
      readonly values?: SlotValues;
    }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'human'; readonly intent: string }
  | { readonly kind: 'repeat'; readonly form: 'full' | 'brief' }
  | { readonly kind: 'source' }
  | { readonly kind: 'more' }
  | { readonly kind: 'clarify'; readonly intents: readonly string[] }
  | { readonly kind: 'message'; readonly key: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'misheard' };
