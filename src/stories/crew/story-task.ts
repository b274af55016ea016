import type { Story } from '../../content/schema/story-schema';
import type { IsoDate } from '../../vocabulary';

/** Stories that several threads play, each in a brain of its own. */
export interface StoryTask {
  /** Of the content they are played on. */
  readonly fingerprint: string;
  readonly stories: readonly Story[];
  readonly today: IsoDate;
  /** Shared: how many stories were taken, and of each other thread whether it plays. */
  readonly counters: Int32Array;
}

/** Where in the counters the number of stories taken stands; thread n has the place behind it. */
const TAKEN = 0;
const placeOf = (thread: number): number => TAKEN + 1 + thread;

export const createCounters = (threads: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(placeOf(threads) * Int32Array.BYTES_PER_ELEMENT));

/** The next story that nobody has taken: its place in the task, which may lie behind its end. */
export const takeStory = ({ counters }: StoryTask): number => Atomics.add(counters, TAKEN, 1);

/** Says that this thread takes stories, so that its results are waited for. */
export const join = ({ counters }: StoryTask, thread: number): number => Atomics.store(counters, placeOf(thread), 1);

/** A thread that was not ready before all stories were taken has nothing to tell. */
export const hasJoined = ({ counters }: StoryTask, thread: number): boolean =>
  Atomics.load(counters, placeOf(thread)) === 1;
