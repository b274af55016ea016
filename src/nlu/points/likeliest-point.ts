import { activate } from '../classify/dataset';
import { softmax } from '../classify/softmax';
import type { SparseVector } from '../features/vectorise';
import type { PointModel } from './point-models';
import { withFeatures } from './with-features';

/**
 * A point at least this likely, and so many times as likely as no point at all, is taken. Chosen on lines written for a point
 * in which no phrase of it stands, learned from the others: nine of ten points taken were the right ones, and a third was found.
 */
const TAKEN = { likely: 0.3, asNone: 1.5 };
/** Against a slight phrase that stands in the message a point must be likelier, and so many times as likely as what the phrase names. */
const AGAINST_PHRASE = { likely: 0.4, asNamed: 8 };

/** How likely each point of an intent is by the whole wording of a message; `''` is no point. */
function weighPoints({ points, features, linear }: PointModel, vector: SparseVector): ReadonlyMap<string, number> {
  const probabilities = new Float32Array(points.length + 1);
  activate(linear, withFeatures(vector, features), probabilities);
  softmax(probabilities);
  return new Map(['', ...points].map((point, c) => [point, probabilities[c] as number]));
}

/**
 * The point the message is about, by its whole wording; null when that is not sure. `named` are points of which slight
 * phrases stand in it: they are what is meant, unless the wording speaks plainly for another.
 */
export function likeliestPoint(model: PointModel, vector: SparseVector, named: readonly string[]): string | null {
  const weights = weighPoints(model, vector);
  const of = (point: string): number => weights.get(point) ?? 0;
  const best = model.points.reduce((top, point) => (of(point) > of(top) ? point : top), model.points[0] ?? '');
  if (named.length === 0) {
    return of(best) >= TAKEN.likely && of(best) >= TAKEN.asNone * of('') ? best : null;
  }
  const { likely, asNamed } = AGAINST_PHRASE;
  const isPlain = of(best) >= likely && named.every((point) => of(best) >= asNamed * of(point));
  return isPlain ? best : null;
}
