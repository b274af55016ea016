import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBrain } from '../load-brain';
import type { BenchOptions } from './bench-options';
import type { BenchReport } from './bench-report';
import { type ContestantName, createAccount, type Field, STOCK_MODEL } from './contestants';
import { checkReply, checkText } from './load/check-reply';
import { writeConversation } from './load/conversation';
import type { CheckAnswer } from './load/run-load';
import { createDice, createScripts } from './load/scripts';
import { prepareMachine } from './machine';
import { measureContest } from './measure-contest';
import { hasStock, notesOf } from './notes';
import { takeProfile } from './profile/take-profile';
import { givenRedis, startRedis } from './redis-process';
import { type StockManager, trainStock } from './stock-nlp';
import { summarise } from './summarise';
import { timeUnderstanding } from './understanding';

/** About what our answers take on average, so that the others write and encrypt as much. */
const ANSWER_LENGTH = 315;
const SEED = 20_251_001;

type Brain = ReturnType<typeof loadBrain>;

/**
 * Measures the whole secure path against a stock assembly and against a floor, all in one run on one machine.
 * @throws YibaoError invalid-content, invalid-config (no Redis), internal (a server did not come up)
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const directory = mkdtempSync(join(tmpdir(), 'yibao-bench-'));
  const machine = prepareMachine();
  const redis =
    options.redisUrl === undefined ? await startRedis(directory, options.stop) : givenRedis(options.redisUrl);
  try {
    const brain = loadBrain({ onTraining: (lines) => options.progress(`training our model on ${lines} lines`) });
    const manager = await trainOpponent(brain, options, directory);
    const field: Field = {
      account: createAccount(randomBytes),
      redisUrl: redis.url,
      text: '答'.repeat(ANSWER_LENGTH),
      directory,
      path: options.path,
      core: machine.pinning?.server ?? null,
      ...(options.stop && { stop: options.stop }),
    };
    options.progress('timing understanding alone');
    const texts = textsOf(brain, options.understood);
    const today = new Date().toISOString().slice(0, 10);
    const understanding = await timeUnderstanding(texts, brain.understander, manager, today);
    const write = writerOf(brain, field);
    const checks = checksOf(brain, field);
    const contest = await measureContest({ field, redis, options, write, checks, hasStock: manager !== null });
    const expected = contest.ours?.rounds.at(-1)?.perSecond ?? 500;
    if (options.profile) options.progress('profiling our server');
    const plan = { redisPid: redis.pid, check: checks.ours, write, expected, ...options };
    const profile = options.profile ? await takeProfile(field, plan) : null;
    const notes = notesOf(machine, options, redis, contest);
    return summarise({ machine, options, content: brain.content, contest, understanding, profile, notes });
  } finally {
    await redis.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Null in an installation without the packages we are compared with. */
async function trainOpponent(
  { content }: Brain,
  { stockLines, stockEpochs, progress }: BenchOptions,
  directory: string,
): Promise<StockManager | null> {
  if (!hasStock()) return null;
  progress(`training stock node-nlp on up to ${stockLines} lines, ${stockEpochs} epochs`);
  const answer = '答'.repeat(ANSWER_LENGTH);
  const manager = await trainStock({ examples: content.nlu.examples, lines: stockLines, epochs: stockEpochs, answer });
  writeFileSync(join(directory, STOCK_MODEL), manager.export());
  return manager;
}

function textsOf({ content }: Brain, count: number): readonly string[] {
  const texts: string[] = [];
  for (const script of createScripts(content, createDice(SEED))) {
    texts.push(...script);
    if (texts.length >= count) return texts.slice(0, count);
  }
  return texts;
}

function writerOf({ content }: Brain, { account }: Field) {
  const scripts = createScripts(content, createDice(SEED + 1));
  const sender = { account, random: randomBytes, now: Date.now };
  return (messages: number) => {
    const conversations = [];
    for (let written = 0; written < messages; ) {
      const conversation = writeConversation(scripts.next().value ?? [], sender);
      written += conversation.requests.length;
      conversations.push(conversation);
    }
    return conversations;
  };
}

function checksOf({ content }: Brain, { account, text }: Field): Readonly<Record<ContestantName, CheckAnswer>> {
  const reply = checkReply(account, content.phrasebook.messages.unavailable?.source.trim() ?? '');
  return { stock: reply, ours: reply, embedded: reply, floor: checkText(text) };
}
