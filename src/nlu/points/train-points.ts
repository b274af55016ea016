import type { Blend } from '../classify/blend';
import type { NeighbourIndex } from '../classify/neighbours';
import { trainSoftmax } from '../classify/softmax';
import type { NluModel } from '../contract';
import { type SparseVector, vectorise } from '../features/vectorise';
import { groupBy } from './group-by';
import { labelLines } from './label-lines';
import { phraseLines } from './phrase-lines';
import type { PointModel, PointModels } from './point-models';
import { pointsKey } from './points-key';
import { withFeatures } from './with-features';

/** Features of fewer lines of an intent are chance. */
const FEWEST_LINES = 2;
const LEARNING = { learningRate: 0.3, epochs: 12, smoothing: 0.05, seed: 1 };

interface Lesson {
  readonly vector: SparseVector;
  readonly point: string | null;
}

/** The training lines as vectors again, from the index that was made of them: all but their most common features. */
function vectorsOf({ offsets, lines, values, labels }: NeighbourIndex): SparseVector[] {
  const ids: number[][] = Array.from(labels, () => []);
  const weights: number[][] = Array.from(labels, () => []);
  for (let f = 0; f + 1 < offsets.length; f++) {
    for (let at = offsets[f] as number; at < (offsets[f + 1] as number); at++) {
      ids[lines[at] as number]?.push(f);
      weights[lines[at] as number]?.push(values[at] as number);
    }
  }
  return ids.map((own, line) => ({ ids: Int32Array.from(own), values: Float32Array.from(weights[line] ?? []) }));
}

function featuresOf(lessons: readonly Lesson[], { offsets }: NeighbourIndex): Int32Array {
  const counts = new Map<number, number>();
  for (const { vector } of lessons) for (const id of vector.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kept = [...counts].filter(
    ([id, count]) => count >= FEWEST_LINES && (offsets[id + 1] as number) > (offsets[id] as number),
  );
  return Int32Array.from(kept, ([id]) => id).sort();
}

function learn(lessons: readonly Lesson[], points: readonly string[], index: NeighbourIndex): PointModel {
  const features = featuresOf(lessons, index);
  const linear = trainSoftmax(
    {
      vectors: lessons.map(({ vector }) => withFeatures(vector, features)),
      labels: Int32Array.from(lessons, ({ point }) => (point === null ? 0 : points.indexOf(point) + 1)),
      classes: ['', ...points],
      features: features.length,
    },
    LEARNING,
  );
  return { points, features, linear };
}

/**
 * Learns to tell an intent's points from wordings that no phrase foresees. Nobody labels lines for it: the phrases do, and
 * lines without any teach what is no point. The same content gives the same models, whether trained with the rest or later.
 */
export function trainPoints(model: NluModel, { vocabulary, neighbours }: Blend): PointModels {
  const vectors = vectorsOf(neighbours);
  const phrases = groupBy(phraseLines(model, vocabulary.space), ({ intent }) => intent);
  const names = groupBy(model.points, ({ intent }) => intent);
  const byIntent = new Map<string, PointModel>();
  for (const [intent, lines] of labelLines(model, vocabulary.space.syllables)) {
    const lessons = [
      ...lines.map(({ line, point }): Lesson => ({ vector: vectors[line] as SparseVector, point })),
      ...(phrases.get(intent) ?? []).map(({ point, bag }): Lesson => ({ vector: vectorise(bag, vocabulary), point })),
    ];
    byIntent.set(intent, learn(lessons, names.get(intent)?.map(({ point }) => point) ?? [], neighbours));
  }
  return { key: pointsKey(model), byIntent };
}
