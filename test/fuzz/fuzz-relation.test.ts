import type { Brain } from '../../src/app/take-turn';
import { YibaoError } from '../../src/errors';
import { fuzzRelation } from '../../src/fuzz/fuzz-relation';
import { RELATIONS } from '../../src/fuzz/relations';
import { storyOf } from '../../src/fuzz/story-of';
import { createWorld } from '../../src/fuzz/world';
import { loadBrain } from '../../src/load-brain';
import { playStory } from '../../src/stories/play-story';
import type { Understanding } from '../../src/vocabulary';

const TODAY = '2026-11-21';
const brain = loadBrain();

const relationCalled = (name: string) => {
  const relation = RELATIONS.find((one) => one.name === name);
  if (!relation) throw new YibaoError('internal', `no relation is called ${name}`);
  return relation;
};

/** A brain that misunderstands some messages. */
const mishearing = (mishears: RegExp, as: Partial<Understanding>): Brain => ({
  ...brain,
  understander: {
    understand(text, context) {
      const heard = brain.understander.understand(text, context);
      return mishears.test(text) ? { ...heard, ...as } : heard;
    },
  },
});

const NOTHING = { decision: 'fallback', intent: null, confidence: 0, points: {}, slots: {}, answer: null } as const;

describe('every relation', () => {
  const world = createWorld(brain, TODAY);

  it.each(RELATIONS.map((relation) => [relation.name, relation] as const))(
    '%s holds for the content',
    async (_, one) => {
      const { checked, found } = await fuzzRelation(world, one, 12, 20261122);
      expect(found?.breach.problems ?? []).toEqual([]);
      expect(checked).toBe(12);
    },
  );
});

describe('a relation that is broken', () => {
  const deafToThanks = mishearing(/谢|多谢/, NOTHING);

  it('is found, and shrunk to a question and an answer', async () => {
    const { found } = await fuzzRelation(createWorld(deafToThanks, TODAY), relationCalled('politeness'), 200, 1);
    expect(found?.breach.actual).toHaveLength(1);
    expect(found?.breach.problems.length).toBeGreaterThan(0);
  });

  it('is found again by its seed', async () => {
    const find = () => fuzzRelation(createWorld(deafToThanks, TODAY), relationCalled('politeness'), 200, 1);
    expect(await find()).toEqual(await find());
  });

  it('becomes a story that fails with the bug and passes without', async () => {
    const { found } = await fuzzRelation(createWorld(deafToThanks, TODAY), relationCalled('politeness'), 200, 1);
    const story = found && storyOf(found, TODAY);
    if (!story) throw new YibaoError('internal', 'nothing was found');
    const filed = { file: 'found.stories.yml', line: 1, story };
    expect(playStory(deafToThanks, filed.story, TODAY).problems).not.toEqual([]);
    expect(playStory(brain, filed.story, TODAY).problems).toEqual([]);
  });

  it('is found where a turn throws', async () => {
    const failing: Brain = {
      ...brain,
      understander: {
        understand(text, context) {
          if (text.includes('谢谢')) throw new YibaoError('internal', 'planted');
          return brain.understander.understand(text, context);
        },
      },
    };
    const { found } = await fuzzRelation(createWorld(failing, TODAY), relationCalled('politeness'), 200, 1);
    expect(found?.breach.problems[0]).toContain('planted');
  });
});
