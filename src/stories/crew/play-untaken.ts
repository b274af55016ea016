import type { Brain } from '../../app/take-turn';
import { playStory, type StoryResult } from '../play-story';
import { type StoryTask, takeStory } from './story-task';

/** What a story came to, by its place in the task. */
export interface PlacedResult {
  readonly place: number;
  readonly result: StoryResult;
}

/** Plays what no other thread has taken, until nothing is left. Only what failed is kept: the rest would be carried through each collection of garbage. */
export function playUntaken(brain: Brain, task: StoryTask): readonly PlacedResult[] {
  const failed: PlacedResult[] = [];
  for (let place = takeStory(task); ; place = takeStory(task)) {
    const story = task.stories[place];
    if (!story) return failed;
    const result = playStory(brain, story, task.today);
    if (result.problems.length > 0) failed.push({ place, result });
  }
}
