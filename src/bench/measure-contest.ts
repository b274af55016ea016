import type { BenchOptions } from './bench-options';
import { type ContestantName, commandOf, type Field } from './contestants';
import type { Conversation } from './load/conversation';
import type { CheckAnswer } from './load/run-load';
import { measureRound, type Round } from './measure-round';
import type { BenchRedis } from './redis-process';
import { type ServerProcess, startServer } from './server-process';

/** The rounds of one server, and what it was like to have it. */
export interface Entry {
  readonly readyMs: number;
  readonly rssMb: number | null;
  readonly rounds: readonly Round[];
}

export type Contest = Readonly<Partial<Record<ContestantName, Entry>>>;

export interface ContestPlan {
  readonly field: Field;
  readonly redis: BenchRedis;
  readonly options: BenchOptions;
  readonly write: (messages: number) => readonly Conversation[];
  readonly checks: Readonly<Record<ContestantName, CheckAnswer>>;
  readonly hasStock: boolean;
}

interface Contestant {
  readonly name: ContestantName;
  readonly server: ServerProcess;
  readonly rounds: Round[];
  /** Messages a second it was last seen to answer. */
  pace: number;
}

const FIRST_GUESS = 3000;
/** For each second of a round: the longer the rounds, the warmer they should begin. */
const WARM_UP_MESSAGES_A_SECOND = 1500;
const WARM_UP_AT_MOST_MS = 60_000;

/** Starts the servers side by side (who has no requests takes no time) and gives each a round by turns. */
export async function measureContest(plan: ContestPlan): Promise<Contest> {
  const contestants: Contestant[] = [];
  try {
    for (const name of namesOf(plan)) contestants.push(await enter(name, plan));
    for (const contestant of contestants) await warmUp(contestant, plan);
    for (let round = 1; round <= plan.options.rounds; round += 1) {
      plan.options.progress(`round ${round} of ${plan.options.rounds}`);
      for (const contestant of contestants) contestant.rounds.push(await measure(contestant, plan));
    }
    return Object.fromEntries(contestants.map((contestant) => [contestant.name, toEntry(contestant)]));
  } finally {
    await Promise.all(contestants.map(({ server }) => server.stop()));
  }
}

const namesOf = ({ hasStock }: ContestPlan): readonly ContestantName[] =>
  hasStock ? ['stock', 'ours', 'floor', 'embedded'] : ['ours', 'floor', 'embedded'];

async function enter(name: ContestantName, { field, options }: ContestPlan): Promise<Contestant> {
  options.progress(`starting ${name}`);
  return { name, server: await startServer(await commandOf(name, field)), rounds: [], pace: FIRST_GUESS };
}

/**
 * Rounds nobody counts, until the server has answered as many messages as a compiler needs to see: counted in messages,
 * since a server that is given little of a busy machine would else be measured cold. Two rounds at least: the first shows the pace.
 */
async function warmUp(contestant: Contestant, plan: ContestPlan): Promise<void> {
  plan.options.progress(`warming up ${contestant.name}`);
  const endsAt = performance.now() + WARM_UP_AT_MOST_MS;
  const wanted = WARM_UP_MESSAGES_A_SECOND * plan.options.seconds;
  let answered = (await measure(contestant, plan)).messages;
  do answered += (await measure(contestant, plan)).messages;
  while (answered < wanted && performance.now() < endsAt);
}

async function measure(contestant: Contestant, { redis, options, write, checks }: ContestPlan): Promise<Round> {
  const { name, server, pace } = contestant;
  await redis.clear();
  const { concurrency, seconds } = options;
  const round = await measureRound({
    server,
    redisPid: redis.pid,
    check: checks[name],
    write,
    concurrency,
    seconds,
    expected: pace,
  });
  contestant.pace = Math.max(FIRST_GUESS, round.perSecond);
  return round;
}

function toEntry({ server, rounds }: Contestant): Entry {
  return { readyMs: server.readyMs, rssMb: server.usage()?.rssMb ?? null, rounds };
}
