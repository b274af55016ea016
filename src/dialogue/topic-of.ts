/** Intents of one topic share what stands before the dot: refund.death is of refund. */
export const topicOf = (intent: string): string => intent.split('.')[0] ?? intent;
