import type { BenchOptions } from '../bench/bench-options';
import { mutePackages } from '../bench/mute-packages';
import { runBench } from '../bench/run-bench';
import { writeReport } from '../bench/write-report';
import { YibaoError } from '../errors';
import { type BenchResult, benchOurs, benchStock, readPublicSet } from '../nlu/bench/public-sets';
import { type CommandIo, createCommand, runCommand } from './command';

interface Words {
  readonly seconds: string;
  readonly rounds: string;
  readonly concurrency: string;
  readonly stockLines: string;
  readonly stockEpochs: string;
  readonly texts: string;
  readonly profile?: boolean;
  readonly json?: boolean;
}

/**
 * `yibao bench`: messages a second of the whole secure path against a stock assembly and against a floor.
 * `yibao bench nlu <file>`: our classifier against stock node-nlp on a public question set.
 * Exit code 1 when an answer was wrong, whatever the figures are.
 */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('bench', 'Measure messages a second, in one run with what it is compared with.', io)
    .argument('[what]', 'nothing: the whole path; nlu: classification on a public question set')
    .argument('[file]', 'the set, for nlu: lines of {"text","intent","split"}')
    .option('--seconds <number>', 'seconds counted in each round of each server', '4')
    .option('--rounds <number>', 'rounds of each server, by turns', '5')
    .option('--concurrency <number>', 'connections, each with one request under way', '32')
    .option('--stock-lines <number>', 'training lines stock node-nlp gets', '3000')
    .option('--stock-epochs <number>', 'epochs stock node-nlp is trained', '30')
    .option('--texts <number>', 'messages for understanding alone', '3000')
    .option('--profile', 'also profile our server: where its time goes')
    .option('--json', 'the whole report as JSON');
  return runCommand<Words>(command, args, (words, [what, file]) => {
    mutePackages();
    if (what === undefined) return measure(words, io);
    if (what === 'nlu' && file !== undefined) return measureUnderstanding(file, words, io);
    throw new YibaoError('bad-request', 'Call it as `yibao bench` or `yibao bench nlu <file>`.');
  });
}

async function measure(words: Words, io: CommandIo): Promise<number> {
  const report = await runBench(toOptions(words, io));
  io.stdout.write(words.json ? `${JSON.stringify(report, null, 2)}\n` : writeReport(report));
  return report.failures.length === 0 ? 0 : 1;
}

function toOptions(words: Words, { env, stderr, stop }: CommandIo): BenchOptions {
  return {
    seconds: positive('seconds', words.seconds),
    rounds: Math.ceil(positive('rounds', words.rounds)),
    concurrency: Math.ceil(positive('concurrency', words.concurrency)),
    stockLines: Math.ceil(positive('stock-lines', words.stockLines)),
    stockEpochs: Math.ceil(positive('stock-epochs', words.stockEpochs)),
    understood: Math.ceil(positive('texts', words.texts)),
    profile: words.profile === true,
    path: env.PATH ?? '',
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    ...(stop && { stop }),
    progress: (what) => stderr.write(`${what} …\n`),
  };
}

function positive(name: string, word: string): number {
  const value = Number(word);
  if (Number.isFinite(value) && value > 0) return value;
  throw new YibaoError('bad-request', `--${name} takes a number above 0.`);
}

async function measureUnderstanding(file: string, { json }: Words, { stdout }: CommandIo): Promise<number> {
  const lines = readPublicSet(file);
  const now = () => performance.now();
  const results = [benchOurs(lines, now), await benchStock(lines, now)];
  stdout.write(json ? `${JSON.stringify(results, null, 2)}\n` : results.map(resultLine).join(''));
  return 0;
}

const resultLine = ({ name, accuracy, macroF1, trainingMs, messageMs }: BenchResult): string =>
  `${name.padEnd(10)} accuracy ${accuracy.toFixed(2)} %  macro-F1 ${macroF1.toFixed(2)} %  ` +
  `trained in ${(trainingMs / 1000).toFixed(1)} s  ${(messageMs * 1000).toFixed(0)} µs a message\n`;
