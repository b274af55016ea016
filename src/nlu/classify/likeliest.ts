/** The likeliest class, `but` aside. */
export function likeliest(logs: Float32Array, but = -1): number {
  let best = but === 0 ? 1 : 0;
  for (let c = 0; c < logs.length; c++) if (c !== but && (logs[c] as number) > (logs[best] as number)) best = c;
  return best;
}
