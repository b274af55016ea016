import type { Blend } from '../classify/blend';
import type { CompiledPhrases } from '../phrases/compile-phrases';
import type { PointModels } from '../points/point-models';

/** What training leaves behind. */
export interface TrainedModel extends Blend {
  /** Grows with every change of the features: a model of other features understands nothing. */
  readonly format: 3;
  /** Fingerprint of the content it was trained on. */
  readonly fingerprint: string;
  /** What tells the points of an intent apart. Absent in a model of a part of the lines: only phrases name points there. */
  readonly points?: PointModels;
  /** The phrases of the content. Absent where they are compiled by whoever uses the model. */
  readonly phrases?: CompiledPhrases;
}
