import { shanghaiDate } from '../app/shanghai-date';
import type { Brain } from '../app/take-turn';
import { YibaoError } from '../errors';
import { loadBrain, MODEL_PATH, readContentOrThrow } from '../load-brain';
import { rememberUnderstanding } from '../nlu/understanding/remember-understanding';
import { compareStories, countStories } from '../stories/compare-stories';
import { type CommandIo, createCommand, runCommand } from './command';
import { compareFacts } from './diff/compare-facts';
import { compareWordings } from './diff/compare-wordings';
import { type ContentDiff, hearsOtherwise } from './diff/content-diff';
import { showDiff } from './diff/show-diff';

interface DiffOptions {
  readonly model: string;
  readonly json?: boolean;
}

/** `yibao diff <old> <new>`: every figure, reply, story and receipt that a change of content changes. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('diff', 'List what changes in the answers between two versions of the content.', io)
    .argument('<old>', 'content directory before')
    .argument('<new>', 'content directory after')
    .option('--model <file>', 'where the model trained on the new content is kept', MODEL_PATH)
    .option('--json', 'the changes as JSON');
  return runCommand<DiffOptions>(command, args, async (options, [before = '', after = '']) =>
    diff(before, after, options, io),
  );
}

function diff(before: string, after: string, { model, json }: DiffOptions, { stdout, stderr }: CommandIo): number {
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const old = naming(before, () => readContentOrThrow(before));
  const now = naming(after, () => loadBrain({ directory: after, modelPath: model, onTraining }));
  const understander = rememberUnderstanding(now.understander);
  const changes = compare({ content: old, understander }, { ...now, understander });
  if (changes.hearsOtherwise)
    stderr.write(
      'What people say is listed differently too (utterances, phrases); both sides are heard as the new one hears.\n',
    );
  stdout.write(json ? `${JSON.stringify(changes, null, 2)}\n` : showDiff(changes));
  return 0;
}

/** Of two directories, which one is at fault. */
function naming<Loaded>(directory: string, load: () => Loaded): Loaded {
  try {
    return load();
  } catch (error) {
    if (error instanceof YibaoError)
      throw new YibaoError(error.code, `${directory}: ${error.message}`, { cause: error });
    throw error;
  }
}

function compare(before: Brain, after: Brain): ContentDiff {
  const [old, now] = [before.content, after.content];
  const facts = compareFacts(old.phrasebook.facts, now.phrasebook.facts);
  return {
    before: old.fingerprint,
    after: now.fingerprint,
    hearsOtherwise: hearsOtherwise(old, now),
    facts,
    wordings: compareWordings(old.phrasebook, now.phrasebook, facts),
    stories: compareStories(before, after, shanghaiDate(Date.now())),
    storiesPlayed: countStories(before, after),
  };
}
