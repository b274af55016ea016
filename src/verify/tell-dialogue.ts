import { renderReplies } from '../templates/render-replies';
import type { ConversationState } from '../vocabulary';
import type { Move } from './move';
import { type Scene, take } from './scene';

/** One exchange as a person reads it. */
export interface Exchange {
  readonly said: string;
  readonly answered: readonly string[];
}

/** Plays a path on the real reducer and wording. */
export function tellDialogue(scene: Scene, path: readonly Move[]): readonly Exchange[] {
  let state: ConversationState | null = null;
  return path.map((move) => {
    const step = take(scene, state, move);
    state = step.state;
    const { messages } = renderReplies(scene.content.phrasebook, step.replies, scene);
    const choices = messages.flatMap((one) => (one.kind === 'choices' ? one.choices.map(({ label }) => label) : []));
    const texts = messages.map(({ text }) => text);
    return { said: said(scene, move), answered: choices.length === 0 ? texts : [...texts, `[${choices.join('] [')}]`] };
  });
}

const said = ({ speaker }: Scene, move: Move): string => {
  if (move.kind === 'enter') return '（进入）';
  return move.kind === 'tap' ? `（点）${speaker.say(move)}` : speaker.say(move);
};
