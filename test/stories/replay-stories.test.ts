import { replayTurns } from '../../src/app/replay-turns';
import { loadBrain } from '../../src/load-brain';
import { compareStories } from '../../src/stories/compare-stories';
import { playStory } from '../../src/stories/play-story';
import type { Turn } from '../../src/vocabulary';

const TODAY = '2026-11-21';

describe('the stories of the content', () => {
  const brain = loadBrain();

  it('are taken again byte for byte from what is stored of them', () => {
    const different = brain.content.stories.flatMap((filed) => {
      const turns = playStory(brain, filed, TODAY).transcript.map(({ turn }) => stored(turn));
      const replayed = replayTurns(brain, turns);
      return replayed.every(({ sameAnswer, sameReceipt }) => sameAnswer && sameReceipt) ? [] : [filed.story.story];
    });
    expect(different).toEqual([]);
  });

  it('go the same way on the same content', () => {
    expect(compareStories(brain, brain, TODAY)).toEqual([]);
  });
});

/** As the store gives it back. */
const stored = (turn: Turn): Turn => JSON.parse(JSON.stringify(turn));
