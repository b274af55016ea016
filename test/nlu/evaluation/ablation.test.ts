import type { Understander } from '../../../src/nlu/contract';
import { type AblationPoint, measureAblations } from '../../../src/nlu/evaluation/ablation';
import { smallModel } from '../support/small-model';

describe('measureAblations', () => {
  const tried = new Map<string, Understander>();
  let points: readonly AblationPoint[] = [];

  beforeAll(() => {
    points = measureAblations(smallModel, { folds: 2, seed: 1 }, (without, one) => tried.set(without, one));
  });

  it('tries the pipeline as it is first, then without each idea', () => {
    expect(points[0]?.without).toBe('nothing');
    expect([...tried.keys()]).toEqual(points.map(({ without }) => without));
  });

  it('really leaves out what it names', () => {
    const confidence = (without: string) =>
      tried.get(without)?.understand('多谢', { intents: [], today: '2026-11-22' }).confidence;
    expect(confidence('nothing')).toBe(1);
    expect(confidence('exact phrases')).toBeLessThan(1);
  });
});
