import type { Calibration, Members } from '../classify/ensemble';

/** What training leaves behind. */
export interface TrainedModel extends Members {
  readonly format: 1;
  /** Fingerprint of the content it was trained on. */
  readonly fingerprint: string;
  readonly calibration: Calibration;
}
