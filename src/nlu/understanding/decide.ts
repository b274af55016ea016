import type { Decision, IntentCandidate } from '../../vocabulary';
import type { CompiledModel } from './compile-model';
import { BACKGROUND, isOutside } from './is-outside';

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

function shown(candidates: readonly IntentCandidate[]): IntentCandidate[] {
  return candidates
    .filter(({ intent, confidence }) => intent !== BACKGROUND && confidence >= LEAST)
    .slice(0, MOST_CANDIDATES);
}

/** A verdict that needs no classifier: an exact phrase or a trigger. */
export function certainly(intent: string, compiled: CompiledModel): Verdict {
  const decision = isOutside(intent, compiled) ? 'out-of-scope' : 'answer';
  return { decision, intent, confidence: 1, candidates: [{ intent, confidence: 1 }] };
}

/** Nothing was understood. */
export function nothing(candidates: readonly IntentCandidate[]): Verdict {
  return {
    decision: 'fallback',
    intent: null,
    confidence: candidates[0]?.confidence ?? 0,
    candidates: shown(candidates),
  };
}

/** Nobody's business, but perhaps one of the kinds that are declined by name (银行卡, 快递). */
function kindOf(out: readonly IntentCandidate[]): string | null {
  return out.find(({ intent, confidence }) => intent !== BACKGROUND && confidence >= LEAST_KIND)?.intent ?? null;
}

/** What our nearest topic is, however unlikely: a doubtful claim about it is met with what is known of it. */
function withInside(kept: IntentCandidate[], inside: IntentCandidate): IntentCandidate[] {
  return kept.includes(inside) ? kept : [...kept, inside];
}

/** When all that is out of scope together outweighs the best inside, it is out of scope: by its likeliest kind. */
function outside(
  candidates: readonly IntentCandidate[],
  out: readonly IntentCandidate[],
  inside: IntentCandidate | undefined,
): Verdict | null {
  const confidence = out.reduce((sum, candidate) => sum + candidate.confidence, 0);
  const [first] = out;
  if (first === undefined || confidence <= (inside?.confidence ?? 0)) return null;
  const kind = first.intent === BACKGROUND ? kindOf(out) : first.intent;
  return {
    decision: kind === null ? 'fallback' : 'out-of-scope',
    intent: kind,
    confidence,
    candidates: inside === undefined ? shown(candidates) : withInside(shown(candidates), inside),
  };
}

/** What is offered to pick from: our topics close to the likeliest, and never one alone. */
function choices(inside: readonly IntentCandidate[], { kinds }: CompiledModel): readonly IntentCandidate[] {
  const topics = inside.filter(({ intent }) => kinds.get(intent) === 'business');
  const top = topics[0]?.confidence ?? 0;
  const close = topics.filter(({ confidence }) => confidence >= Math.max(LEAST, top * CLOSE));
  return close.length >= 2 ? close.slice(0, MOST_CHOICES) : topics.slice(0, 2);
}

/** From calibrated probabilities to what should be done. */
export function decide(candidates: readonly IntentCandidate[], compiled: CompiledModel): Verdict {
  const out: IntentCandidate[] = [];
  const inside: IntentCandidate[] = [];
  for (const candidate of candidates) (isOutside(candidate.intent, compiled) ? out : inside).push(candidate);
  const [best] = inside;
  const declined = outside(candidates, out, best);
  if (declined !== null) return declined;
  const { answer, clarify } = compiled.model.thresholds;
  if (best === undefined || best.confidence < clarify) return nothing(candidates);
  const decision = best.confidence >= answer ? 'answer' : 'clarify';
  return { decision, ...best, candidates: decision === 'answer' ? shown(candidates) : choices(inside, compiled) };
}
