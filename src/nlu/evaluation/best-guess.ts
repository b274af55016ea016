import type { Understanding } from '../../vocabulary';
import { BACKGROUND } from '../understanding/is-outside';

/** What the agreed list calls every message that sends a number or a code nobody should send, whatever else it asks. */
const SENDS_PERSONAL_DATA = 'oos.pii';
/** A telephone number tells nothing that a stranger could use. */
const HARMLESS = 'phone';

/** The best guess, also where the bot would rather ask; `none` where nothing of ours is meant. */
export function bestGuess({ intent, confidence, candidates, signals }: Understanding): string {
  if (signals.personalData.some((kind) => kind !== HARMLESS)) return SENDS_PERSONAL_DATA;
  const [best] = candidates;
  return intent ?? (best !== undefined && confidence <= best.confidence ? best.intent : BACKGROUND);
}
