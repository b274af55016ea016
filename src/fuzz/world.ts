import type { Brain } from '../app/take-turn';
import { rememberUnderstanding } from '../nlu/understanding/remember-understanding';
import type { Instant, IsoDate } from '../vocabulary';
import { createSpeech, type Speech } from './speech';

/** All a relation plays with. */
export interface World {
  /** Understands the same message in the same place only once: most ways to go on begin alike. */
  readonly brain: Brain;
  /** Understands every message anew. */
  readonly plain: Brain;
  readonly speech: Speech;
  /** When conversations begin. */
  readonly start: Instant;
  readonly today: IsoDate;
}

export const createWorld = (brain: Brain, today: IsoDate): World => ({
  brain: { ...brain, understander: rememberUnderstanding(brain.understander) },
  plain: brain,
  speech: createSpeech(brain.content.nlu),
  start: Date.parse(`${today}T09:00:00+08:00`),
  today,
});
