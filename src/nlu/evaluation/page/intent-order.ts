import type { IntentKinds } from '../judgement';

/** Intents of one topic that stand side by side. */
export interface IntentGroup {
  readonly topic: string;
  readonly intents: readonly string[];
}

const CONTROL = 'control';
const OUTSIDE = 'out of scope';
/** After the business topics. */
const LAST: readonly string[] = [CONTROL, OUTSIDE];

function topicOf(intent: string, kinds: IntentKinds): string {
  if (kinds.isOutside(intent)) return OUTSIDE;
  return kinds.isBusiness(intent) ? intent.replace(/\..*/, '') : CONTROL;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Intents by topic, business first, so that siblings, which are taken for each other most, stand together. */
export function groupIntents(intents: Iterable<string>, kinds: IntentKinds): IntentGroup[] {
  const groups = new Map<string, string[]>();
  for (const intent of [...new Set(intents)].sort()) {
    const topic = topicOf(intent, kinds);
    groups.set(topic, [...(groups.get(topic) ?? []), intent]);
  }
  return [...groups]
    .map(([topic, own]) => ({ topic, intents: own }))
    .sort((a, b) => LAST.indexOf(a.topic) - LAST.indexOf(b.topic) || compare(a.topic, b.topic));
}

/** The intent without its topic, which stands above it. */
export function shortName(intent: string): string {
  return intent.replace(/^[^.]+\./, '');
}
