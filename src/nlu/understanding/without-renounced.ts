import { isRenounced } from './is-renounced';
import { type Outlook, reweigh } from './outlook';
import type { Scan } from './scan';

/** What is refused, and the concept of the acts it is refused for. */
const REFUSED = { intent: 'oos.fraud', acts: 'illegal' } as const;

/** Whether acts are named, and the one who names them has no part in any. */
function isInnocent({ text, matches }: Scan): boolean {
  let named = false;
  for (const act of matches.concept) {
    if (act.heard || act.of.name !== REFUSED.acts) continue;
    if (!isRenounced(text, act)) return false;
    named = true;
  }
  for (const act of matches.trigger) {
    if (act.heard || act.of.intent !== REFUSED.intent) continue;
    if (!isRenounced(text, act)) return false;
    named = true;
  }
  return named;
}

/** 没挂床住院,是真住院: who has no part in the acts that are named is not refused, whatever else is meant. */
export function withoutRenounced(outlook: Outlook, found: Scan): Outlook {
  if (!isInnocent(found)) return outlook;
  const refused = outlook.classes.names.indexOf(REFUSED.intent);
  const rest = 1 - (outlook.probabilities[refused] ?? 0);
  if (refused < 0 || rest <= 0) return outlook;
  return reweigh(outlook, (probability, c) => (c === refused ? 0 : probability / rest));
}
