import { rebuildTurns } from '../../src/app/rebuild-turns';
import { replayTurns } from '../../src/app/replay-turns';
import { packContent, unpackPhrasebook } from '../../src/content/content-bundle';
import { loadBrain } from '../../src/load-brain';
import { compareStories } from '../../src/stories/compare-stories';
import { playStory } from '../../src/stories/play-story';
import type { Turn } from '../../src/vocabulary';

const TODAY = '2026-11-21';

describe('the stories of the content', () => {
  const brain = loadBrain();

  it('are taken again byte for byte from what is stored of them', () => {
    const different = brain.content.stories.flatMap((filed) => {
      const turns = playStory(brain, filed.story, TODAY).transcript.map(({ turn }) => stored(turn));
      const replayed = replayTurns(brain, turns);
      return replayed.every(({ sameAnswer, sameReceipt }) => sameAnswer && sameReceipt) ? [] : [filed.story.story];
    });
    expect(different).toEqual([]);
  });

  it('are said again byte for byte from their receipts and the kept content alone', async () => {
    const { fingerprint } = brain.content;
    const book = await unpackPhrasebook(await packContent(brain.content), fingerprint);
    const find = async (wanted: string) => (wanted === fingerprint ? book : 'unknown');
    const different: string[] = [];
    for (const filed of brain.content.stories) {
      const turns = playStory(brain, filed.story, TODAY).transcript.map(({ turn }) => stored(turn));
      const rebuilt = await rebuildTurns(turns, find);
      if (rebuilt.some(({ kind }) => kind !== 'same')) different.push(filed.story.story);
    }
    expect(different).toEqual([]);
  });

  it('go the same way on the same content', () => {
    expect(compareStories(brain, brain, TODAY)).toEqual([]);
  });
});

/** As the store gives it back. */
const stored = (turn: Turn): Turn => JSON.parse(JSON.stringify(turn));
