import type { NluModel } from '../contract';
import type { TrainedModel } from '../training/trained-model';
import { pointsKey } from './points-key';
import { trainPoints } from './train-points';

/**
 * The model with points learned from the phrases in force: where those changed since it was trained, they are learned again
 * from the vectors it keeps (a second or two). The model itself where nothing changed.
 */
export function withCurrentPoints(model: NluModel, trained: TrainedModel): TrainedModel {
  const { points } = trained;
  const isCurrent = points === undefined || points.key === pointsKey(model);
  return isCurrent ? trained : { ...trained, points: trainPoints(model, trained) };
}
