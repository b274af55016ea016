import { splitClauses } from '../../../src/nlu/text/sentences';
import { expectOffered } from '../../../src/nlu/understanding/expect-offered';
import type { Reader } from '../../../src/nlu/understanding/reader';
import type { Scan } from '../../../src/nlu/understanding/scan';

const reader = { classes: ['arrears.amount', 'none'] } as unknown as Reader;
const found = (text: string) => ({ text, clauses: splitClauses(text) }) as unknown as Scan;
const logs = () => Float32Array.from([Math.log(0.4), Math.log(0.6)]);
const context = { intents: [], today: '2026-11-22', offered: ['arrears.amount'] };

describe('expectOffered', () => {
  it('takes a short message for one of the topics on offer', () => {
    const [amount = 0, none = 0] = expectOffered(logs(), found('要交多少钱'), context, reader);
    expect(amount).toBeGreaterThan(none);
    expect(Math.exp(amount) + Math.exp(none)).toBeCloseTo(1);
  });

  it('leaves longer messages, and those after which nothing is offered, as they are', () => {
    const long = expectOffered(logs(), found('今天天气怎么样明天会不会下雨要不要带伞'), context, reader);
    expect(long).toEqual(logs());
    expect(expectOffered(logs(), found('要交多少钱'), { intents: [], today: '2026-11-22' }, reader)).toEqual(logs());
  });
});
