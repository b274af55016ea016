import type { Blend } from '../classify/blend';

/** What training leaves behind. */
export interface TrainedModel extends Blend {
  /** Grows with every change of the features: a model of other features understands nothing. */
  readonly format: 2;
  /** Fingerprint of the content it was trained on. */
  readonly fingerprint: string;
}
