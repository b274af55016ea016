import { join } from 'node:path';
import type { FiledStory } from '../../src/content/load-content';
import type { StoryCrew } from '../../src/stories/crew/story-crew';
import { copyContent, freshFolder } from '../cli/run-command';

// Worker threads run what is built, so this one does, too.
const { loadBrain, MODEL_PATH } = require('../../dist/load-brain') as typeof import('../../src/load-brain');
const { CONTENT_DIRECTORY } =
  require('../../dist/content/content-directory') as typeof import('../../src/content/content-directory');
const { startStoryCrew } =
  require('../../dist/stories/crew/story-crew') as typeof import('../../src/stories/crew/story-crew');

const TODAY = '2026-11-22';
const FILES = { directory: CONTENT_DIRECTORY, modelPath: MODEL_PATH };
const crews: StoryCrew[] = [];

/** A story that says of its last step what does not happen. */
const spoiled = ({ story, ...filed }: FiledStory): FiledStory => ({
  ...filed,
  story: {
    ...story,
    steps: story.steps.map((step, index) =>
      index === story.steps.length - 1 ? { ...step, then: { ...step.then, says: ['这句话没有人会说'] } } : step,
    ),
  },
});

describe('a crew that plays stories', () => {
  afterAll(() => Promise.all(crews.map((crew) => crew.close())));

  it('finds in several threads what one thread finds, in the order of the stories', async () => {
    const crew = startStoryCrew(1, FILES);
    const alone = startStoryCrew(0, FILES);
    crews.push(crew, alone);
    const brain = loadBrain(FILES);
    const stories = brain.content.stories.map((filed, index) => (index % 10 === 0 ? spoiled(filed) : filed));
    const found = await crew.play(brain, stories, TODAY);
    expect(found.map(({ filed }) => filed)).toEqual(stories.filter((_, index) => index % 10 === 0));
    expect(found).toEqual(await alone.play(brain, stories, TODAY));
  });

  it('plays on no other content than the one of this thread', async () => {
    const others = { directory: copyContent(), modelPath: join(freshFolder(), 'model.bin') };
    loadBrain(others);
    const crew = startStoryCrew(1, others);
    crews.push(crew);
    const brain = loadBrain(FILES);
    expect(await crew.play(brain, brain.content.stories, TODAY)).toEqual([]);
  });
});
