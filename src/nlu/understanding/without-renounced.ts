import { isRenounced } from './is-renounced';
import type { OwnedMatch } from './matches';
import { type Outlook, reweigh } from './outlook';
import type { Scan } from './scan';

/** What is refused, and the concept of the acts it is refused for. */
const REFUSED = { intent: 'oos.fraud', acts: 'illegal' } as const;

/** Every place where such an act is named. */
const actsIn = ({ matches }: Scan): readonly OwnedMatch[] => [
  ...matches.concept.filter(({ of, heard }) => of.name === REFUSED.acts && !heard),
  ...matches.trigger.filter(({ of, heard }) => of.intent === REFUSED.intent && !heard),
];

/** 没挂床住院,是真住院: who has no part in the acts that are named is not refused, whatever else is meant. */
export function withoutRenounced(outlook: Outlook, found: Scan): Outlook {
  const acts = actsIn(found);
  if (acts.length === 0 || !acts.every((act) => isRenounced(found.text, act))) return outlook;
  const refused = outlook.classes.names.indexOf(REFUSED.intent);
  const rest = 1 - (outlook.probabilities[refused] ?? 0);
  if (refused < 0 || rest <= 0) return outlook;
  return reweigh(outlook, (probability, c) => (c === refused ? 0 : probability / rest));
}
