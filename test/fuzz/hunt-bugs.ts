/**
 * Runs in a process of its own, compiled beside src/: content and model are read once, then each tree named on standard
 * input is fuzzed with its own engine. A line of JSON a bug: which relation noticed it, or null.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Brain } from '../../src/app/take-turn';

interface Hunt {
  readonly name: string;
  readonly tree: string;
  readonly relations: readonly string[];
  /** Whether the bug is in the understanding, which then has to be made anew. */
  readonly hearsOtherwise: boolean;
}

const TODAY = '2026-11-21';
const SEED = 1;
const MOST_LIKELY = 120;
const OTHERS = 20;

const { base, contentDirectory, modelPath, hunts } = JSON.parse(readFileSync(0, 'utf8')) as {
  readonly base: string;
  readonly contentDirectory: string;
  readonly modelPath: string;
  readonly hunts: readonly Hunt[];
};

const { loadBrain } = require(join(base, 'load-brain'));
const { loadTrainedModel } = require(join(base, 'nlu/training/load-trained-model'));
const { rememberUnderstanding } = require(join(base, 'nlu/understanding/remember-understanding'));
const plain: Brain = loadBrain({ directory: contentDirectory, modelPath });
const brain: Brain = { ...plain, understander: rememberUnderstanding(plain.understander) };

function brainFor({ tree, hearsOtherwise }: Hunt): Brain {
  if (!hearsOtherwise) return brain;
  const { createUnderstander } = require(join(tree, 'nlu/understanding/create-understander'));
  const trained = loadTrainedModel(readFileSync(modelPath), brain.content.nlu);
  return { ...brain, understander: createUnderstander(brain.content.nlu, trained) };
}

async function hunt(one: Hunt): Promise<string | null> {
  const { RELATIONS } = require(join(one.tree, 'fuzz/relations'));
  const { fuzzRelation } = require(join(one.tree, 'fuzz/fuzz-relation'));
  const { createWorld } = require(join(one.tree, 'fuzz/world'));
  const world = createWorld(brainFor(one), TODAY);
  const likely = RELATIONS.filter(({ name }: { name: string }) => one.relations.includes(name));
  const others = RELATIONS.filter(({ name }: { name: string }) => !one.relations.includes(name));
  for (const [relations, count] of [
    [likely, MOST_LIKELY],
    [others, OTHERS],
  ] as const) {
    for (const relation of relations) {
      const { found } = await fuzzRelation(world, relation, count, SEED);
      if (found) return `${relation.name}: ${found.breach.problems[0]}`;
    }
  }
  return null;
}

async function huntAll(): Promise<void> {
  for (const one of hunts) {
    const caught = await hunt(one).catch((error: Error) => `throws ${error.message}`);
    process.stdout.write(`${JSON.stringify({ name: one.name, caught })}\n`);
  }
}

huntAll();
