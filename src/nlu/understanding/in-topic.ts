import { type Outlook, reweigh } from './outlook';

/** How much likelier a question without a subject (申请又要准备什么) is about the topic of the one before it. */
const SAME_TOPIC = 6;

/** Intents of one topic share what stands before the dot, and the dot. */
export function topicOf(intent: string): string {
  return intent.slice(0, intent.indexOf('.') + 1);
}

/** The outlook with the intents of the topic so many times likelier. */
export function inTopic(outlook: Outlook, topic: string, times = SAME_TOPIC): Outlook {
  const { names } = outlook.classes;
  const raised = reweigh(outlook, (probability, c) =>
    topic !== '' && names[c]?.startsWith(topic) ? probability * times : probability,
  );
  const sum = raised.probabilities.reduce((total, probability) => total + probability, 0);
  return reweigh(raised, (probability) => probability / sum);
}
