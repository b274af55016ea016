import type { Content } from '../content/load-content';
import type { RawContent } from '../content/raw-content';
import { expandTemplate } from '../content/text-lines';
import { asOfOf } from '../dialogue/as-of';
import { type Step, takeStep } from '../dialogue/take-step';
import { remember } from '../remember';
import type { ConversationState, Frame, IsoDate, SlotValues } from '../vocabulary';
import { type FlowView, viewFlows } from './flow-view';
import type { FormReading, Move } from './move';
import { createSpeaker, type Speaker } from './say-move';
import { eventOf } from './understand-move';

/** Handed in, so that the verification leans on no understanding of its own. */
export type FormReader = (asking: { readonly intent: string; readonly slot: string }, words: string) => FormReading;

/** What is verified, and the day it is verified on. */
export interface Scene {
  readonly raw: RawContent;
  readonly content: Content;
  readonly flows: ReadonlyMap<string, FlowView>;
  readonly speaker: Speaker;
  /** Every way to spell a phrase out. */
  readonly spellings: (phrase: string) => readonly string[];
  /** How the content's own phrases and numbers are read while a question is open. */
  readonly read: FormReader;
  readonly today: IsoDate;
  readonly asOf: IsoDate;
}

export type SceneParts = Pick<Scene, 'raw' | 'content' | 'read' | 'today'>;

export const createScene = ({ raw, content, read, today }: SceneParts): Scene => ({
  raw,
  content,
  read,
  today,
  asOf: today,
  flows: viewFlows(raw, content.dialogue),
  speaker: createSpeaker(raw, content.phrasebook),
  spellings: remember(expandTemplate),
});

/** The real reducer, handed a move as the understanding would hand it. */
export function take(scene: Scene, state: ConversationState | null, move: Move): Step {
  const { content, speaker } = scene;
  const remark = move.kind === 'remark' ? content.dialogue.remarks.get(move.intent) : undefined;
  const heard = { move, words: speaker.say(move), isOutOfScope: remark?.kind === 'out-of-scope' };
  return takeStep(content.dialogue, state, eventOf(heard, scene));
}

/** What a table decides on in a frame: its values, and the day the question is about. */
export function valuesOf(scene: Scene, frame: Frame): SlotValues {
  const flow = scene.content.dialogue.flows.get(frame.intent);
  return flow ? { ...frame.slots, asOf: asOfOf(scene, flow, frame) } : frame.slots;
}
