import type { ContestantName } from './contestants';
import type { Machine } from './machine';
import type { Round } from './measure-round';
import type { Profile } from './profile/summarise-profile';
import type { Spread } from './statistics';
import type { UnderstandingTimes } from './understanding';

/** All that was measured of one server. */
export interface ServerReport {
  readonly readyMs: number;
  /** Resident memory after the last round, in megabytes. */
  readonly rssMb: number | null;
  readonly perSecond: Spread;
  readonly perCpuSecond: Spread | null;
  readonly busy: Spread | null;
  readonly rounds: readonly Round[];
}

/** How many times as fast we are, round by round; null without the other side. */
export interface Ratios {
  /** In messages a second. */
  readonly wall: Spread | null;
  /** In messages a second of processor time: what the machine's other work disturbs least. */
  readonly cpu: Spread | null;
}

/** What `yibao bench --json` prints. */
export interface BenchReport {
  readonly machine: Machine;
  readonly settings: {
    readonly seconds: number;
    readonly rounds: number;
    readonly concurrency: number;
    readonly stockLines: number;
    readonly stockEpochs: number;
    readonly trainingLines: number;
    readonly content: string;
  };
  /** What the figures are to be read with. */
  readonly notes: readonly string[];
  readonly servers: Readonly<Partial<Record<ContestantName, ServerReport>>>;
  readonly ratios: { readonly stock: Ratios; readonly floor: Ratios };
  readonly understanding: UnderstandingTimes;
  readonly profile: Profile | null;
  /** What was wrong with answers, each once, with the server and how often. */
  readonly failures: readonly string[];
}
