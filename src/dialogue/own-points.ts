import type { Flow } from './model';

/**
 * The points of a question without those that only lead to another question of the same message: beside 转移要几天, the
 * 转移期间能报吗 is asked by itself, and must not be answered in the place of both.
 */
export function ownPoints(
  flow: Flow | undefined,
  named: readonly string[],
  others: readonly string[],
): readonly string[] {
  return named.filter((name) => !leadsToOne(flow, name, others));
}

function leadsToOne(flow: Flow | undefined, name: string, others: readonly string[]): boolean {
  const point = flow?.points.get(name);
  const outcomes = [...(point?.rows ?? []).map(({ outcome }) => outcome), ...(point?.outcome ? [point.outcome] : [])];
  return outcomes.length > 0 && outcomes.every((one) => one.kind === 'goto' && others.includes(one.intent));
}
