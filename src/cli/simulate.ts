import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { type AccountConfig, type Environment, readConfig } from '../config';
import { YibaoError } from '../errors';
import { createSimulator, type SimulatedExchange, type Simulator } from '../simulator/create-simulator';
import type { SimulatedAction } from '../simulator/simulated-action';
import type { Choice } from '../vocabulary';
import { type CommandIo, createCommand, runCommand } from './command';
import { showExchange, showWire } from './simulate/show-exchange';

interface SimulateOptions {
  readonly url: string;
  readonly person: string;
}

const HELP = ':1 taps the first choice, :subscribe and :unsubscribe do so, :wire shows what went over it, :quit ends.';

/** `yibao simulate`: WeChat in the terminal, signing and encrypting as the account's keys and mode say. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('simulate', `Play WeChat against a running bot. ${HELP}`, io)
    .option('--url <address>', 'where the bot is', 'http://127.0.0.1:3000')
    .option('--person <openid>', 'who is writing', `sim_${randomBytes(8).toString('hex')}`)
    .addHelpText('after', '\nThe keys are those of the bot: WECHAT_OA_APP_ID, _TOKEN, _AES_KEY, _MODE.');
  return runCommand<SimulateOptions>(command, args, (options) => simulate(options, io));
}

async function simulate({ url, person }: SimulateOptions, { env, stdin, stdout }: CommandIo): Promise<number> {
  const account = accountOf(env);
  const simulator = createSimulator({ account, baseUrl: checkedUrl(url), clock: Date.now, random: randomBytes });
  const lines = createInterface({ input: stdin, output: stdout, prompt: '> ' });
  stdout.write(`${person} writes to ${account.appId} at ${url} in ${account.mode} mode. ${HELP}\n`);
  lines.prompt();
  const exchanges: SimulatedExchange[] = [];
  for await (const line of lines) {
    const said = line.trim();
    if (said === ':quit') break;
    stdout.write(await answerTo(said, { simulator, person, url, exchanges }));
    lines.prompt();
  }
  lines.close();
  return exchanges.some(({ fault }) => fault) ? 1 : 0;
}

/** Only the bot's real keys are of use: those of its demo account exist in its own process. */
function accountOf(env: Environment): AccountConfig {
  const { simulator, officialAccount } = readConfig(env, randomBytes);
  if (officialAccount && !simulator) return officialAccount;
  throw new YibaoError(
    'invalid-config',
    'No official account is configured. Set WECHAT_OA_APP_ID, WECHAT_OA_TOKEN and, unless the mode is plain, WECHAT_OA_AES_KEY as they are set for the bot; a bot without them has the page /simulator.',
  );
}

function checkedUrl(url: string): string {
  if (/^https?:\/\/[^\s/?#]+/.test(url) && URL.canParse(url)) return url;
  throw new YibaoError('bad-request', `--url is an http(s) address, and ${JSON.stringify(url)} is none.`);
}

interface Session {
  readonly simulator: Simulator;
  readonly person: string;
  readonly url: string;
  /** Oldest first; grows with every message. */
  readonly exchanges: SimulatedExchange[];
}

/** Sends what the line says, if it says to send something; what to print. */
async function answerTo(said: string, { simulator, person, url, exchanges }: Session): Promise<string> {
  const last = exchanges.at(-1);
  if (said === '') return '';
  if (said === ':wire') return showWire(last);
  const action = actionOf(said, last?.messages.flatMap(({ choices }) => choices) ?? []);
  if (!action) return `There is nothing to do for ${said}. ${HELP}\n`;
  const exchange = await simulator.send(person, action);
  exchanges.push(exchange);
  return showExchange(exchange, url);
}

function actionOf(said: string, choices: readonly Choice[]): SimulatedAction | null {
  if (!said.startsWith(':')) return { kind: 'text', text: said };
  if (said === ':subscribe' || said === ':unsubscribe') return { kind: 'event', event: said.slice(1) };
  const choice = choices[Number(said.slice(1)) - 1];
  return choice ? { kind: 'tap', choiceId: choice.id, label: choice.label } : null;
}
