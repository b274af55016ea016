import { CONTENT_DIRECTORY } from '../content/content-directory';
import { checkedPathOf, MODEL_PATH, readContentOrThrow, writeWhole } from '../load-brain';
import { saveTrainedModel } from '../nlu/training/save-trained-model';
import { trainModel } from '../nlu/training/train-model';
import { type CommandIo, createCommand, runCommand } from './command';

interface TrainOptions {
  readonly content: string;
  readonly output: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** `yibao train`: learns the content's utterances and stores the model. The same content and seed give the same file. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('train', 'Train the classifier on the content and store the model.', io)
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--output <file>', 'where the model goes', MODEL_PATH)
    .option('--seed <number>', 'seed of the order lines are learned in', '1')
    .option('--json', 'the summary as JSON');
  return runCommand<TrainOptions>(command, args, async (options) => train(options, io));
}

function train({ content, output, seed, json }: TrainOptions, { stdout }: CommandIo): number {
  const start = performance.now();
  const { nlu } = readContentOrThrow(content, checkedPathOf(output));
  const trained = trainModel(nlu, { seed: Number(seed) });
  const bytes = saveTrainedModel(trained);
  writeWhole(output, bytes);
  const summary = {
    examples: nlu.examples.length,
    intents: trained.classes.length,
    features: trained.vocabulary.idf.length,
    bytes: bytes.length,
    seconds: Math.round((performance.now() - start) / 100) / 10,
    fingerprint: trained.fingerprint,
    output,
  };
  stdout.write(json ? `${JSON.stringify(summary)}\n` : describe(summary));
  return 0;
}

function describe(summary: Readonly<Record<string, string | number>>): string {
  return Object.entries(summary)
    .map(([name, value]) => `${name.padEnd(12)} ${value}\n`)
    .join('');
}
