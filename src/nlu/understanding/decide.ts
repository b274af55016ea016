import type { Decision, IntentCandidate } from '../../vocabulary';
import type { CompiledModel } from './compile-model';
import { BACKGROUND, isOutside } from './is-outside';
import { likeliestOf, type Outlook, ranked, totalOf } from './outlook';

/** What is made of a message before slots are read. */
export interface Verdict {
  readonly decision: Decision;
  readonly intent: string | null;
  readonly confidence: number;
  readonly candidates: readonly IntentCandidate[];
  /** Only a matter was named, nothing asked of it. */
  readonly topicOnly?: true;
}

const MOST_CANDIDATES = 5;
const MOST_CHOICES = 4;
/** Less likely candidates are noise. */
const LEAST = 0.01;
/** A kind at least this likely is named rather than not understood. */
const LEAST_KIND = 0.05;
/** A choice is offered when it is at least this share as likely as the first. */
const CLOSE = 0.2;

function shown(outlook: Outlook): IntentCandidate[] {
  return ranked(outlook, LEAST)
    .filter(({ intent }) => intent !== BACKGROUND)
    .slice(0, MOST_CANDIDATES);
}

/** A verdict that needs no classifier: an exact phrase or a trigger. */
export function certainly(intent: string, { kinds }: CompiledModel): Verdict {
  const decision = isOutside(intent, kinds) ? 'out-of-scope' : 'answer';
  return { decision, intent, confidence: 1, candidates: [{ intent, confidence: 1 }] };
}

/** Nothing was understood; nothing was even weighed where there is no outlook. */
export function nothing(outlook?: Outlook): Verdict {
  const confidence = outlook === undefined ? 0 : Math.max(...outlook.probabilities);
  return { decision: 'fallback', intent: null, confidence, candidates: outlook === undefined ? [] : shown(outlook) };
}

/** All alike: a choice by content and not by score. */
export function offering(intents: readonly string[]): Verdict {
  const confidence = 1 / intents.length;
  const candidates = intents.map((intent): IntentCandidate => ({ intent, confidence }));
  return { decision: 'clarify', intent: intents[0] ?? null, confidence, candidates, topicOnly: true };
}

/** Nobody's business, but perhaps one of the kinds that are declined by name (银行卡, 快递). */
function kindOf(outlook: Outlook): string | null {
  const { kinds } = outlook.classes;
  const kind = ranked(outlook, LEAST_KIND).find(({ intent }) => kinds.get(intent) === 'out-of-scope');
  return kind?.intent ?? null;
}

/** What our nearest topic is, however unlikely: a doubtful claim about it is met with what is known of it. */
function withInside(kept: readonly IntentCandidate[], inside: IntentCandidate): readonly IntentCandidate[] {
  return kept.some(({ intent }) => intent === inside.intent) ? kept : [...kept, inside];
}

/** When all that is out of scope together outweighs the best inside, it is out of scope: by its likeliest kind. */
function outside(outlook: Outlook, inside: IntentCandidate | undefined): Verdict | null {
  const first = likeliestOf(outlook, 'outside');
  const confidence = totalOf(outlook, 'outside');
  if (first === undefined || confidence <= (inside?.confidence ?? 0)) return null;
  const kind = first.intent === BACKGROUND ? kindOf(outlook) : first.intent;
  const candidates = shown(outlook);
  return {
    decision: kind === null ? 'fallback' : 'out-of-scope',
    intent: kind,
    confidence,
    candidates: inside === undefined ? candidates : withInside(candidates, inside),
  };
}

/** What is offered to pick from: our topics close to the likeliest, and never one alone. */
function choices(outlook: Outlook): readonly IntentCandidate[] {
  const { kinds } = outlook.classes;
  const topics = ranked(outlook, 0).filter(({ intent }) => kinds.get(intent) === 'business');
  const top = topics[0]?.confidence ?? 0;
  const close = topics.filter(({ confidence }) => confidence >= Math.max(LEAST, top * CLOSE));
  return close.length >= 2 ? close.slice(0, MOST_CHOICES) : topics.slice(0, 2);
}

/** From calibrated probabilities to what should be done. */
export function decide(outlook: Outlook, { model }: CompiledModel): Verdict {
  const best = likeliestOf(outlook, 'inside');
  const declined = outside(outlook, best);
  if (declined !== null) return declined;
  const { answer, clarify } = model.thresholds;
  if (best === undefined || best.confidence < clarify) return nothing(outlook);
  const decision = best.confidence >= answer ? 'answer' : 'clarify';
  return { decision, ...best, candidates: decision === 'answer' ? shown(outlook) : choices(outlook) };
}
