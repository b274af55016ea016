import type { Choice, Frame, Meant, Reply, SlotValues } from '../vocabulary';

/** What a message asks the dialogue to do. `interpret` makes it, `runCommand` carries it out. */
export type Command =
  | {
      readonly kind: 'start';
      readonly frame: Frame;
      readonly points: readonly string[];
      readonly waiting: readonly Frame[];
      /** It replaces the open question, which was misunderstood (不是转移，是退费) or chosen anew. */
      readonly instead?: true;
      /** It says more exactly what a question before it was to be about, of the same topic: 退医保费, 交重了怎么退. */
      readonly refines?: true;
      /** What it replaces is only put aside (备案先不管): it can be gone back to. */
      readonly putsAside?: true;
      /** What the message answers besides: it goes into the open form before that is left. */
      readonly told?: SlotValues;
      /** Said before anything else. */
      readonly foreword?: Reply;
    }
  /** `answered`: what was asked for, which other open questions may be waiting for too. */
  | {
      readonly kind: 'fill';
      readonly slots: SlotValues;
      readonly points: readonly string[];
      readonly answered?: SlotValues;
    }
  /** Values of one's own while nothing is asked: kept for the question that follows. */
  | {
      readonly kind: 'note';
      readonly slots: SlotValues;
      readonly text: string;
      /** The meanings on offer, which have the values now. */
      readonly meant: readonly Meant[];
    }
  | { readonly kind: 'not-told'; readonly slot: string; readonly refused: boolean }
  /** The answer is wanted without any more questions. */
  | { readonly kind: 'press' }
  /** Values of the open form or of the last answer, said again differently. */
  | { readonly kind: 'correct'; readonly slots: SlotValues; readonly of: 'frame' | 'answer' }
  | {
      readonly kind: 'remark';
      readonly intent: string;
      readonly reply: string;
      readonly resume: boolean;
      readonly values?: SlotValues;
      readonly told?: SlotValues;
    }
  /** A question about the answer before it: why, whether it is sure. `about`: the intent that was talked of. */
  | { readonly kind: 'query'; readonly name: string; readonly about: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'human'; readonly intent: string }
  /** `needed`: a question was asked that the open one decides. */
  | { readonly kind: 'repeat'; readonly form: 'full' | 'brief'; readonly needed?: true }
  | { readonly kind: 'source' }
  | { readonly kind: 'more' }
  | { readonly kind: 'clarify'; readonly meant: readonly Meant[] }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly values: Readonly<Record<string, string>>;
      readonly choices?: readonly Choice[];
    }
  | { readonly kind: 'misheard' };
