import { compileModel } from '../../../src/nlu/understanding/compile-model';
import type { Verdict } from '../../../src/nlu/understanding/decide';
import { toldSituation } from '../../../src/nlu/understanding/told-situation';
import { smallModel } from '../support/small-model';

const [first = '', second = '', third = ''] = smallModel.intents.flatMap(({ id, kind }) =>
  kind === 'business' ? [id] : [],
);

const situations = [{ says: ['[辞|离]职', '从…走了'], intents: [first, second] }];
const compiled = compileModel({ ...smallModel, topics: { ...smallModel.topics, situations } });

const verdict = (decision: Verdict['decision'], intent: string, confidence: number): Verdict => ({
  decision,
  intent,
  confidence,
  candidates: [{ intent, confidence }],
});

const offered = (given: Verdict, text: string) =>
  toldSituation(given, text, compiled).candidates.map(({ intent }) => intent);

const declined = (confidence: number) => verdict('out-of-scope', 'oos.personal_record', confidence);

describe('toldSituation', () => {
  it('offers what such people ask where nothing was surely understood', () => {
    expect(offered(declined(0.75), '我上个月辞职了')).toEqual([first, second]);
    expect(offered(verdict('answer', first, 0.55), '从厂里走了')).toEqual([first, second]);
    expect(toldSituation(declined(0.4), '我离职了', compiled)).toMatchObject({ decision: 'clarify', topicOnly: true });
  });

  it('offers what was likely first', () => {
    expect(offered(verdict('clarify', third, 0.4), '我离职了')).toEqual([third, first, second]);
    expect(offered(verdict('clarify', third, 0.2), '我离职了')).toEqual([first, second]);
  });

  it('leaves alone what is sure, what wants something and what tells nothing of the kind', () => {
    const sure = verdict('answer', third, 0.96);
    expect(toldSituation(sure, '我离职了', compiled)).toBe(sure);
    const other = declined(0.97);
    expect(toldSituation(other, '我离职了', compiled)).toBe(other);
    const unsure = declined(0.4);
    expect(toldSituation(unsure, '我离职了想退', compiled)).toBe(unsure);
    expect(toldSituation(unsure, '今天天气好', compiled)).toBe(unsure);
  });
});
