import type { Brain } from '../app/take-turn';
import type { FiledStory } from '../content/load-content';
import type { IsoDate, Turn } from '../vocabulary';
import { playStory, type StoryResult } from './play-story';

/** A step of a story that goes differently on two contents. */
export interface StepChange {
  /** 1-based. */
  readonly step: number;
  /** Null where the story could not be played that far. */
  readonly before: Turn | null;
  readonly after: Turn | null;
  readonly said: string;
}

export interface StoryChange {
  readonly filed: FiledStory;
  readonly steps: readonly StepChange[];
  /** What the story says and the new content does not do. */
  readonly problems: readonly string[];
}

/** Plays the stories of both contents on both (a story that both have, as the new one writes it). */
export function compareStories(before: Brain, after: Brain, today: IsoDate): readonly StoryChange[] {
  return storiesOf(before, after).flatMap((filed) => {
    const [old, now] = [playStory(before, filed.story, today), playStory(after, filed.story, today)];
    const steps = stepChanges(old, now);
    return steps.length === 0 ? [] : [{ filed, steps, problems: now.problems }];
  });
}

/** How many stories `compareStories` plays. */
export const countStories = (before: Brain, after: Brain): number => storiesOf(before, after).length;

function storiesOf(before: Brain, after: Brain): readonly FiledStory[] {
  const key = ({ file, story }: FiledStory): string => `${file}\0${story.story}`;
  const stories = after.content.stories;
  const known = new Set(stories.map(key));
  return [...stories, ...before.content.stories.filter((story) => !known.has(key(story)))];
}

function stepChanges({ transcript: before }: StoryResult, { transcript: after }: StoryResult): readonly StepChange[] {
  const longer = before.length > after.length ? before : after;
  return longer.flatMap(({ said }, index) => {
    const [old, now] = [before[index]?.turn ?? null, after[index]?.turn ?? null];
    return outcomeOf(old) === outcomeOf(now) ? [] : [{ step: index + 1, said, before: old, after: now }];
  });
}

/** All of a turn that a person or an auditor sees; the fingerprint alone is no difference. */
function outcomeOf(turn: Turn | null): string {
  if (!turn) return '';
  const { messages, dialogue, receipt } = turn;
  return JSON.stringify([messages, dialogue, receipt && { ...receipt, content: '' }]);
}
