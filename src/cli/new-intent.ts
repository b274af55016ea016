import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { YibaoError } from '../errors';
import { type CommandIo, createCommand, runCommand } from './command';
import { type NewIntent, skeletonOf } from './new-intent/skeleton';

interface NewIntentOptions {
  readonly title: string;
  readonly content: string;
}

/** Folders of the content that are no topics. */
const NO_TOPICS = new Set(['control', 'entities', 'oos']);

/** `yibao new-intent <topic.name> --title …`: the three files of an intent, ready to be filled in. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('new-intent', 'Write the three files of a new intent, ready to be filled in.', io)
    .argument('<topic.name>', 'its id: the folder and the name, e.g. refund.deadline')
    .requiredOption('--title <title>', 'what people see when they are asked to choose')
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY);
  return runCommand<NewIntentOptions>(command, args, async (options, [id = '']) => create(id, options, io));
}

function create(id: string, { title, content }: NewIntentOptions, { stdout }: CommandIo): number {
  const intent = readIntent(id, title);
  if (!existsSync(content)) throw new YibaoError('bad-request', `There is no content directory ${content}.`);
  const files = [...skeletonOf(intent)].map(([path, text]) => ({ path: join(content, path), text }));
  refuseToOverwrite(files.map(({ path }) => path));
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    // Should one have appeared meanwhile, it is not overwritten either.
    writeFileSync(path, text, { flag: 'wx' });
  }
  const hasFacts = existsSync(join(content, intent.topic, 'facts.yml'));
  stdout.write(
    nextSteps(
      intent,
      files.map(({ path }) => path),
      hasFacts,
    ),
  );
  return 0;
}

function readIntent(id: string, title: string): NewIntent {
  const [, topic, name] = /^([a-z][a-z_]*)\.([a-z][a-z0-9_]*)$/.exec(id) ?? [];
  if (topic === undefined || name === undefined) {
    throw new YibaoError(
      'bad-request',
      `An id is topic.name in small letters, digits and _, like refund.deadline; ${JSON.stringify(id)} is not.`,
    );
  }
  if (NO_TOPICS.has(topic) || name === 'facts' || name === 'conflicts')
    throw new YibaoError('bad-request', `${id} cannot be the id of a business intent: that name is taken.`);
  if (title.trim() === '' || /[\n\r]/.test(title)) throw new YibaoError('bad-request', 'A title is one line of text.');
  return { topic, name, title: title.trim() };
}

function refuseToOverwrite(paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(path));
  if (there.length > 0)
    throw new YibaoError(
      'bad-request',
      `Nothing was written: ${there.join(', ')} exists already. Choose another name.`,
    );
}

function nextSteps({ topic, name }: NewIntent, paths: readonly string[], hasFacts: boolean): string {
  const steps = [
    `在 ${topic}/facts.yml 里写下要用的事实和数字${hasFacts ? '' : '（这个主题还没有这个文件，先新建，写法见 README.md）'}`,
    `在 ${name}.yml 里写要问什么、怎么判断、怎么答`,
    `在 ${name}.utterances.txt 里至少写三十句人们会怎么问`,
    `在 ${name}.stories.yml 里给判断表的每一行写一段对话`,
    '运行 npx yibao lint 看还缺什么，全部改好',
    '运行 npx yibao stories 和 npm run chat 试一试',
  ];
  return [
    '写好了三个文件：',
    ...paths.map((path) => `  ${path}`),
    '接下来：',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n');
}
