import type { Signals, UnderstandingContext } from '../../vocabulary';
import { namedPoints } from '../points/named-points';
import { stripPoliteness } from '../text/politeness';
import type { Verdict } from './decide';
import type { Scan } from './scan';

/** A question this short has no room for a subject of its own: 能代办吗, 起付线多少. */
const LONGEST_BARE_POINT = 8;

/** Whether the message is nothing but a point of the intent. */
export function isBarePoint(found: Scan, intent: string): boolean {
  const { start, end } = stripPoliteness(found.text);
  return end - start <= LONGEST_BARE_POINT && namedPoints(found)[intent] !== undefined;
}

/** A bare point of the previous intent leans on the previous turn as 那…呢 does: what was told there still holds. */
export function markFragment(signals: Signals, found: Scan, verdict: Verdict, context: UnderstandingContext): Signals {
  const [previous] = context.intents;
  if (signals.ellipsis || previous === undefined || verdict.intent !== previous) return signals;
  return isBarePoint(found, previous) ? { ...signals, ellipsis: true } : signals;
}
