import type { Content } from '../content/load-content';
import type { BenchOptions } from './bench-options';
import type { BenchReport, Ratios, ServerReport } from './bench-report';
import type { Machine } from './machine';
import type { Contest, Entry } from './measure-contest';
import type { Round } from './measure-round';
import type { Profile } from './profile/summarise-profile';
import { ratiosOf, type Spread, spreadOf } from './statistics';
import type { UnderstandingTimes } from './understanding';

export interface Measured {
  readonly machine: Machine;
  readonly options: BenchOptions;
  readonly content: Content;
  readonly contest: Contest;
  readonly understanding: UnderstandingTimes;
  readonly profile: Profile | null;
  readonly notes: readonly string[];
}

/** Measurements → report. */
export function summarise({ machine, options, content, contest, ...others }: Measured): BenchReport {
  const { seconds, rounds, concurrency, stockLines, stockEpochs } = options;
  const entries = Object.entries(contest);
  return {
    machine,
    settings: {
      seconds,
      rounds,
      concurrency,
      stockLines,
      stockEpochs,
      trainingLines: content.nlu.examples.length,
      content: content.fingerprint,
    },
    servers: Object.fromEntries(entries.map(([name, entry]) => [name, toServerReport(entry)])),
    ratios: { stock: ratios(contest.ours, contest.stock), floor: ratios(contest.ours, contest.floor) },
    failures: entries.flatMap(([name, { rounds: all }]) => failuresOf(name, all)),
    ...others,
  };
}

function toServerReport({ readyMs, rssMb, rounds }: Entry): ServerReport {
  return {
    readyMs,
    rssMb,
    perSecond: spreadOf(rounds.map(({ perSecond }) => perSecond)),
    perCpuSecond: spreadOfKnown(rounds.map(({ perCpuSecond }) => perCpuSecond)),
    busy: spreadOfKnown(rounds.map(({ busy }) => busy)),
    rounds: rounds.map((round) => ({ ...round, failures: [...new Set(round.failures)] })),
  };
}

function spreadOfKnown(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? null : spreadOf(known);
}

function ratios(ours: Entry | undefined, theirs: Entry | undefined): Ratios {
  if (!ours || !theirs) return { wall: null, cpu: null };
  const compare = (figure: (round: Round) => number) => ratiosOf(ours.rounds.map(figure), theirs.rounds.map(figure));
  const cpu = [...ours.rounds, ...theirs.rounds].every(({ perCpuSecond }) => perCpuSecond !== null);
  return {
    wall: compare(({ perSecond }) => perSecond),
    cpu: cpu ? compare(({ perCpuSecond }) => perCpuSecond ?? 0) : null,
  };
}

function failuresOf(name: string, rounds: readonly Round[]): string[] {
  const all = rounds.flatMap(({ failures }) => failures);
  const silent = rounds.filter(({ messages }) => messages === 0).map(() => 'a round without an answer');
  const counts = new Map<string, number>();
  for (const failure of [...all, ...silent]) counts.set(failure, (counts.get(failure) ?? 0) + 1);
  return [...counts].map(([failure, count]) => `${name}: ${failure} (${count} times)`);
}
