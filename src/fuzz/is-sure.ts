import type { Opening } from './speech';
import type { World } from './world';

const SURE = 0.9;

/** Whether a message by itself is surely what it is meant to be: nothing is promised of others. */
export function isSure({ brain, today }: World, { intent, text }: Opening): boolean {
  const heard = brain.understander.understand(text, { intents: [], today });
  return heard.intent === intent && heard.confidence >= SURE && heard.also.length === 0 && heard.decision !== 'clarify';
}
