import type { Understanding } from '../../vocabulary';
import { BACKGROUND } from '../understanding/is-outside';

/** The best guess, also where the bot would rather ask; `none` where nothing of ours is meant. */
export function bestGuess({ intent, confidence, candidates }: Understanding): string {
  const [best] = candidates;
  return intent ?? (best !== undefined && confidence <= best.confidence ? best.intent : BACKGROUND);
}
