import type { Content } from '../../content/load-content';
import type { NluModel } from '../../nlu/contract';
import type { StoryChange } from '../../stories/compare-stories';
import type { FactChange } from './compare-facts';
import type { WordingChange } from './compare-wordings';

/** Everything that changes between two contents. */
export interface ContentDiff {
  /** Fingerprints. */
  readonly before: string;
  readonly after: string;
  /** What is heard differs too: utterances, phrases of slots and points. Both sides were then heard as the new one hears. */
  readonly hearsOtherwise: boolean;
  readonly facts: readonly FactChange[];
  readonly wordings: readonly WordingChange[];
  readonly stories: readonly StoryChange[];
  readonly storiesPlayed: number;
}

/** Whether two contents understand the same messages in the same way; thresholds included. */
export const hearsOtherwise = (before: Content, after: Content): boolean => heardBy(before.nlu) !== heardBy(after.nlu);

const heardBy = (nlu: NluModel): string => JSON.stringify(nlu);
