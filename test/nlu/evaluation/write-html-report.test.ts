import { evaluateModel } from '../../../src/nlu/evaluation/evaluate-model';
import { intentKinds } from '../../../src/nlu/evaluation/judgement';
import { escapeHtml } from '../../../src/nlu/evaluation/page/escape-html';
import { groupIntents } from '../../../src/nlu/evaluation/page/intent-order';
import { writeHtmlReport } from '../../../src/nlu/evaluation/page/write-html-report';
import { smallModel } from '../support/small-model';

const kinds = intentKinds(smallModel);

describe('groupIntents', () => {
  it('puts siblings together, business first, out of scope last', () => {
    const groups = groupIntents(
      ['none', 'greet', 'refund.x', 'arrears.restore', 'arrears.can_backpay', 'oos.pension'],
      kinds,
    );
    expect(groups.map(({ topic }) => topic)).toEqual(['arrears', 'control', 'out of scope']);
    expect(groups[0]?.intents).toEqual(['arrears.can_backpay', 'arrears.restore']);
    expect(groups[2]?.intents).toEqual(['none', 'oos.pension']);
  });
});

describe('writeHtmlReport', () => {
  const hostile = { ...smallModel.examples[0], text: '<script>alert("x")</script>', intent: 'greet' };
  const model = { ...smallModel, examples: [...smallModel.examples, hostile] };
  const report = {
    evaluation: evaluateModel(model, { folds: 2 }),
    comparison: null,
    questions: null,
    curve: [],
    ablations: [],
  };
  const page = writeHtmlReport(report, { kinds, titles: new Map([['arrears.restore', '补缴后多久恢复']]) });

  it('is one page that loads nothing', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(page).toContain('补缴后多久恢复');
    expect(page).toContain('<svg');
  });

  it('shows every line as text', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).toContain(escapeHtml(hostile.text));
  });

  it('counts every line once in the matrix', () => {
    const matrix = page.slice(page.indexOf('<table class="matrix">'), page.indexOf('id="confusions"'));
    const counts = [...matrix.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(model.examples.length);
  });
});
