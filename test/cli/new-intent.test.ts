import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/new-intent';
import { loadContent } from '../../src/content/load-content';
import { copyContent, runCommand } from './run-command';

const create = (id: string, content: string, title = '期限：到哪天') =>
  runCommand({ run }, [id, '--title', title, '--content', content]);

describe('yibao new-intent', () => {
  it('writes three files that lack nothing but utterances', async () => {
    const content = copyContent();
    const { code, stdout } = await create('fee.deadline', content);
    expect(code).toBe(0);
    const loaded = loadContent(content);
    expect(loaded.kind === 'faulty' && loaded.findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'fee/deadline.yml few-utterances',
    ]);
    expect(stdout).toMatch(
      /^写好了三个文件：\n(?: {2}.*fee\/deadline\.(?:yml|utterances\.txt|stories\.yml)\n){3}接下来：\n/,
    );
    expect(stdout).toContain('npx yibao lint');
    expect(stdout).not.toContain('这个主题还没有这个文件');
  });

  it('makes content that loads once the utterances are there', async () => {
    const content = copyContent();
    await create('deadline.when', content, '# “几号” : 截止');
    const lines = Array.from({ length: 30 }, (_, index) => `截止到${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${index}号吗`);
    writeFileSync(join(content, 'deadline', 'when.utterances.txt'), lines.join('\n'));
    const loaded = loadContent(content);
    expect(loaded.kind).toBe('loaded');
    if (loaded.kind !== 'loaded') return;
    expect(loaded.content.phrasebook.intents.get('deadline.when')?.title).toBe('# “几号” : 截止');
  });

  it('says when the topic has no facts yet', async () => {
    expect((await create('deadline.when', copyContent())).stdout).toContain('这个主题还没有这个文件');
  });

  it('overwrites nothing, not even one of the three', async () => {
    const content = copyContent();
    const path = join(content, 'fee', 'deadline.stories.yml');
    writeFileSync(path, '# mine\n');
    const { code, stdout, stderr } = await create('fee.deadline', content);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Nothing was written: .*deadline\.stories\.yml exists already/);
    expect(readFileSync(path, 'utf8')).toBe('# mine\n');
    expect(existsSync(join(content, 'fee', 'deadline.yml'))).toBe(false);
  });

  it.each(['fee', 'Fee.x', 'fee.x.y', '../fee.x', 'fee.X', 'control.wave', 'oos.x', 'entities.x', 'fee.facts'])(
    'refuses the id %s',
    async (id) => {
      const { code, stderr } = await create(id, copyContent());
      expect(code).toBe(1);
      expect(stderr).toMatch(/An id is topic\.name|that name is taken/);
    },
  );

  it.each([
    [['fee.x'], /required option '--title <title>' not specified/],
    [['fee.x', '--title', ' '], /A title is one line of text/],
    [['fee.x', '--title', 'a\nb'], /A title is one line of text/],
    [['fee.x', '--title', 'a', '--content', '/nowhere/at/all'], /There is no content directory/],
  ])('refuses %j', async (args, complaint) => {
    const { code, stderr } = await runCommand({ run }, args);
    expect(code).toBe(1);
    expect(stderr).toMatch(complaint);
  });
});
