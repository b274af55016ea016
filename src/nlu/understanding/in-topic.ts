import type { IntentCandidate } from '../../vocabulary';

/** How much likelier a question without a subject (申请又要准备什么) is about the topic of the one before it. */
const SAME_TOPIC = 6;

/** Intents of one topic share what stands before the dot, and the dot. */
export function topicOf(intent: string): string {
  return intent.slice(0, intent.indexOf('.') + 1);
}

/** The candidates, those of the topic raised. */
export function inTopic(candidates: readonly IntentCandidate[], topic: string): IntentCandidate[] {
  const raised = candidates.map(({ intent, confidence }) => ({
    intent,
    confidence: topic !== '' && intent.startsWith(topic) ? confidence * SAME_TOPIC : confidence,
  }));
  const sum = raised.reduce((total, { confidence }) => total + confidence, 0);
  return raised
    .map(({ intent, confidence }) => ({ intent, confidence: confidence / sum }))
    .sort((a, b) => b.confidence - a.confidence);
}
