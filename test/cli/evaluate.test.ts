import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as evaluate from '../../src/cli/evaluate';
import type { Baseline } from '../../src/nlu/evaluation/baseline';
import { FIXTURE, freshFolder, runCommand } from './run-command';

const QUESTIONS = [
  { id: 1, text: '滞纳金一天多少钱', intent: 'fee.late', register: 'plain' },
  { id: 2, text: '谢谢', intent: 'thanks', register: 'terse' },
  { id: 3, text: '断缴医保有啥影响', intent: 'fee.gap', also: ['fee.late'], register: 'plain', slots_ok: {} },
];

describe('yibao evaluate', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder, name);
  const baseline = file('kept/evaluation.json');
  const run = (...more: readonly string[]) =>
    runCommand(evaluate, [
      ...['--content', FIXTURE, '--model', file('model.bin'), '--as-of', '2026-11-21'],
      ...['--folds', '2', '--baseline', baseline, ...more],
    ]);

  beforeAll(() => writeFileSync(file('questions.jsonl'), QUESTIONS.map((one) => JSON.stringify(one)).join('\n')));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('measures, draws and compares with nothing at first', async () => {
    const questions = ['--questions', file('questions.jsonl'), '--curve', '5,10'];
    const { code, stdout } = await run(...questions, '--json', file('out/all.json'), '--html', file('out/page.html'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^accuracy +\d+\.\d % {3}the very intent/m);
    expect(stdout).toMatch(/^3 labelled questions$/m);
    expect(stdout).toMatch(/^ {2}terse +100\.0 % +1$/m);
    expect(stdout).toMatch(/^ +10 +\d+ +\d+\.\d % +\d+\.\d % +\d+\.\d % +\d+\.\d %$/m);
    expect(stdout).toContain('No earlier release to compare with');
    const report = JSON.parse(readFileSync(file('out/all.json'), 'utf8'));
    expect(report.questions.judgements).toHaveLength(QUESTIONS.length);
    expect(report.curve).toHaveLength(2);
    expect(readFileSync(file('out/page.html'), 'utf8')).toContain('晚交');
  });

  it('says what each idea is worth', async () => {
    const { stdout } = await run('--ablation', '--questions', file('questions.jsonl'), '--html', file('out/page.html'));
    for (const idea of ['nothing', 'concepts', 'sounds of syllables', 'nearest neighbours'])
      expect(stdout).toMatch(new RegExp(`^${idea} +(?:\\d+\\.\\d % *){5}$`, 'm'));
    expect(readFileSync(file('out/page.html'), 'utf8')).toContain('What each idea is worth');
  });

  it('says the same again, byte for byte', async () => {
    const [first, second] = [await run('--json'), await run('--json')];
    expect(first.stdout).toBe(second.stdout);
  });

  it('keeps a release with --accept, and passes against it', async () => {
    expect(await run('--accept')).toMatchObject({
      code: 0,
      stderr: `Kept as the release to compare with: ${baseline}\n`,
    });
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Accuracy .* within noise or better\.$/m);
    expect(await run('--folds', '3')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('measured with 2 folds'),
    });
  });

  it('fails on a regression beyond noise with a sentence, unless it is accepted', async () => {
    const kept: Baseline = JSON.parse(readFileSync(baseline, 'utf8'));
    const perfect = Object.keys(kept.confusion).map((intent) => [intent, { [intent]: 400 }]);
    writeFileSync(baseline, JSON.stringify({ ...kept, confusion: Object.fromEntries(perfect) }));
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Accuracy .* against 100\.0 % in the last release \(-.*\): a regression beyond noise\./);
    expect((await run('--accept')).code).toBe(0);
    expect((await run()).code).toBe(0);
  });

  it('tells of a kept release that cannot be read, and replaces it when told to', async () => {
    writeFileSync(baseline, '{}');
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('is no evaluation of a release') });
    expect((await run('--accept')).code).toBe(0);
  });

  it.each([
    [['--folds', '1'], /number from 2 to 20/],
    [['--folds', '2.5'], /whole number from 2 to 20/],
    [['--risk', 'x'], /number from 0 to 1/],
    [['--curve', '10,x'], /whole numbers, as 25,50/],
    [['--questions', '/nowhere'], /There is no file \/nowhere/],
  ])('refuses %j', async (words, complaint) => {
    const { code, stderr } = await run(...words);
    expect(code).toBe(1);
    expect(stderr).toMatch(complaint);
  });

  it('names the line of a question that is none', async () => {
    writeFileSync(file('bad.jsonl'), '{"id":1,"text":"谢谢","intent":"thanks"}\n{"id":2,"text":"谢谢"}\n');
    expect((await run('--questions', file('bad.jsonl'))).stderr).toMatch(/^line 2 is no labelled question: intent/);
  });
});
