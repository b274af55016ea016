import { toLogProbabilities } from '../classify/ensemble';

/** The log-probabilities with those classes so many times likelier that `isMeant` by name. */
export function raise(
  logs: Float32Array,
  isMeant: (name: string) => boolean,
  times: number,
  classes: readonly string[],
): Float32Array {
  const gain = Math.log(times);
  return toLogProbabilities(
    logs.map((log, c) => (isMeant(classes[c] as string) ? log + gain : log)),
    1,
  );
}
