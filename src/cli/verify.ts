import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { buildContent } from '../content/load-content';
import { readContent } from '../content/read-content';
import { createFormReader } from '../nlu/understanding/create-form-reader';
import { type Verification, verifyContent } from '../verify/verify-content';
import { type CommandIo, createCommand, runCommand } from './command';
import { showFinding } from './show-finding';
import { showCounterExample, tellCounterExample } from './verify/tell-counter-example';

interface VerifyOptions {
  readonly only?: string;
  readonly json?: boolean;
}

/** `yibao verify`: proves what must hold of every dialogue; exit code 1 when a counter-example is found. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const summary =
    'Enumerate the states of every flow and prove: no dead end, no endless asking, ways out everywhere, everything reachable.';
  const command = createCommand('verify', summary, io)
    .argument('[directory]', 'content directory', CONTENT_DIRECTORY)
    .option('--only <intent>', 'only flows whose name begins so, e.g. refund or arrears.amount')
    .option('--json', 'the report as JSON');
  return runCommand<VerifyOptions>(command, args, async (options, [directory = CONTENT_DIRECTORY]) =>
    verify(directory, options, io),
  );
}

/** What cannot be read cannot be verified; what `lint` finds besides does not stand in the way. */
function verify(directory: string, { only = '', json }: VerifyOptions, { stdout }: CommandIo): number {
  const { raw, findings, texts } = readContent(directory);
  if (!raw || findings.length > 0) {
    stdout.write(findings.map((finding) => showFinding(finding, texts)).join(''));
    return 1;
  }
  const start = performance.now();
  const today = shanghaiDate(Date.now());
  const content = buildContent(raw);
  const read = createFormReader(content.nlu, today);
  const isWanted = (intent: string) => intent.startsWith(only);
  const verification = verifyContent({ raw, content, read, today, isWanted });
  stdout.write(show(verification, (performance.now() - start) / 1000, json === true));
  return verification.counterExamples.length === 0 ? 0 : 1;
}

function show(verification: Verification, seconds: number, json: boolean): string {
  const { flows, remarks, states, steps, renderings, reachable } = verification;
  const told = verification.counterExamples.map((one) => tellCounterExample(verification, one));
  if (json) {
    const report = { flows, remarks, states, steps, renderings, reachable, seconds, counterExamples: told };
    return `${JSON.stringify(report, null, 2)}\n`;
  }
  return [
    ...told.map(showCounterExample),
    `${flows} flows and ${remarks} remarks: ${states} states, ${steps} steps, ${renderings} renderings, `,
    `${reachable.reached} of ${reachable.all} rows, points, questions and replies reached\n`,
    `${told.length} counter-examples (${seconds.toFixed(1)} s)\n`,
  ].join('');
}
