import { conflictsShownIn } from '../app/conflicts-shown-in';
import { type Brain, think } from '../app/take-turn';
import type { Story, StoryStep } from '../content/schema/story-schema';
import type { Choice, ConversationState, Inbound, InboundContent, Turn } from '../vocabulary';
import { judgeStep } from './judge-step';

/** Noon in Shanghai, so that no time zone moves the date. */
const NOON = 'T12:00:00+08:00';
const BETWEEN_STEPS_MS = 30_000;
const MINUTE_MS = 60_000;

export interface StoryResult {
  /** What differs from what the story says; empty when it holds. */
  readonly problems: readonly string[];
  readonly transcript: readonly StoryExchange[];
  /** What the conversation remembers at the end; null when nothing was said. */
  readonly state: ConversationState | null;
}

export interface StoryExchange {
  readonly said: string;
  readonly turn: Turn;
  /** Rules that decided: `intent/row`, `intent/point:name`, `intent/point:name/row`. */
  readonly passed: readonly string[];
}

/** Plays a story on the real understanding, dialogue and wording, and compares step by step. */
export function playStory(brain: Brain, { given, steps }: Story, today: string): StoryResult {
  const date = given.asOf ?? today;
  const problems: string[] = [];
  const transcript: StoryExchange[] = [];
  let state: ConversationState | null = null;
  let paused = 0;
  for (const [index, step] of steps.entries()) {
    const content = contentOf(step, state);
    if (!content) {
      problems.push(`step ${index + 1}: nothing to tap is called ${step.tap}`);
      break;
    }
    paused += (step.after ?? 0) * MINUTE_MS;
    const thought = think(brain, state, inbound(content, index, date, paused));
    state = thought.state;
    const { turn, step: taken } = thought;
    transcript.push({ said: step.when ?? step.tap ?? '', turn, passed: taken.passed });
    const { turnCharacters } = brain.content.phrasebook;
    const played = { passed: taken.passed, shows: () => conflictsShownIn(brain, turn), turnCharacters };
    problems.push(...judgeStep(step.then, turn, played).map((problem) => `step ${index + 1}: ${problem}`));
  }
  return { problems, transcript, state };
}

function contentOf({ when, tap }: StoryStep, state: ConversationState | null): InboundContent | null {
  if (when !== undefined) return { kind: 'text', text: when };
  const choice = (state?.offered[0] ?? []).find(({ label }: Choice) => label === tap);
  return choice ? { kind: 'choice', choiceId: choice.id, label: choice.label } : null;
}

const inbound = (content: InboundContent, index: number, date: string, paused: number): Inbound => ({
  channel: 'rest',
  conversationId: 'story',
  messageId: `step-${index + 1}`,
  content,
  receivedAt: Date.parse(`${date}${NOON}`) + index * BETWEEN_STEPS_MS + paused,
});
