import type { BenchOptions } from './bench-options';
import type { Machine } from './machine';
import type { Contest, Entry } from './measure-contest';
import type { BenchRedis } from './redis-process';
import { spreadOf } from './statistics';

const SATURATED = 0.9;
const LOAD_LIMIT = 0.9;

/** Whether the packages of the stock assembly are installed: co-wechat is for development only. */
export function hasStock(): boolean {
  try {
    return ['co-wechat', 'node-nlp'].every((name) => require.resolve(name) !== '');
  } catch {
    return false;
  }
}

/** Everything that makes the figures weaker than they look, in sentences. */
export function notesOf(machine: Machine, options: BenchOptions, redis: BenchRedis, contest: Contest): string[] {
  return [
    ...(contest.stock
      ? []
      : ['Without the stock assembly: co-wechat is not installed (npm install without --omit=dev).']),
    ...(machine.pinning ? [] : ['Processes are not pinned: no taskset, or fewer than two cores.']),
    ...(machine.loadAverage > 1
      ? [`The machine was busy when the run began (load average ${machine.loadAverage.toFixed(1)}).`]
      : []),
    ...(redis.pid === null
      ? ['REDIS_URL was given: it keeps the conversations of this run, and its core is unknown.']
      : []),
    ...(contest.stock
      ? [
          `Stock node-nlp got at most ${options.stockLines} of our lines and ${options.stockEpochs} epochs, and reads entities (forceNER): without them its process() costs a small part of this and finds no amounts, days or dates.`,
        ]
      : []),
    ...Object.entries(contest).flatMap(([name, entry]) => limitsOf(name, entry)),
  ];
}

/** A server that waited was not measured itself: somebody else held it up. */
function limitsOf(name: string, { rounds }: Entry): string[] {
  const busy = spreadOf(rounds.map((round) => round.busy ?? 1)).median;
  const load = spreadOf(rounds.map((round) => round.loadBusy ?? 0)).median;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    ...(busy < SATURATED
      ? [`${name}: ran only ${percent(busy)} of the time; the rest it waited for a core or for work.`]
      : []),
    ...(load > LOAD_LIMIT
      ? [`${name}: load and Redis used ${percent(load)} of their core; the server may have been faster.`]
      : []),
  ];
}
