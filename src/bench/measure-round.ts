import { type Connection, openConnection } from './load/connection';
import type { Conversation } from './load/conversation';
import { type CheckAnswer, type LoadOutcome, runLoad } from './load/run-load';
import { readUsage } from './process-usage';
import type { ServerProcess } from './server-process';
import { percentile } from './statistics';

/** One server, some seconds. */
export interface Round {
  readonly messages: number;
  readonly perSecond: number;
  /** Messages for each second of processor time the server got; null where that cannot be read. */
  readonly perCpuSecond: number | null;
  /** Share of the time the server was running. Near 1: the server was the bottleneck, and had its core to itself. */
  readonly busy: number | null;
  /** The same of this process and of Redis, which share a core. */
  readonly loadBusy: number | null;
  readonly latencyMs: { readonly p50: number; readonly p99: number };
  readonly replyBytes: number;
  readonly checked: number;
  readonly failures: readonly string[];
}

export interface RoundPlan {
  readonly server: ServerProcess;
  readonly redisPid: number | null;
  readonly check: CheckAnswer;
  /** So many messages of conversations, signed and encrypted beforehand. */
  readonly write: (messages: number) => readonly Conversation[];
  readonly concurrency: number;
  readonly seconds: number;
  /** Messages a second to be expected, at least. */
  readonly expected: number;
}

const CHECK_EVERY = 20;
/** Connections, caches and clock speed settle for so much of a round before anything is counted. */
const LEAD = 0.15;
/** Beyond what is expected: running out of messages ends a round early. */
const RESERVE = 1.6;

/** Measures one round on fresh connections. */
export async function measureRound(plan: RoundPlan): Promise<Round> {
  const { server, seconds, expected, check } = plan;
  const written = plan.write(Math.ceil(expected * seconds * (1 + LEAD) * RESERVE) + plan.concurrency);
  const connections = await Promise.all(Array.from({ length: plan.concurrency }, () => openConnection(server.port)));
  const load = { connections, conversations: written.values(), check, checkEvery: CHECK_EVERY };
  await runLoad(load, seconds * LEAD * 1000);
  const before = cpuOf(plan);
  const outcome = await runLoad(load, seconds * 1000);
  const after = cpuOf(plan);
  closeAll(connections);
  return toRound(outcome, after.server - before.server, after.load - before.load);
}

function closeAll(connections: readonly Connection[]): void {
  for (const connection of connections) connection.close();
}

/** Seconds of processor time so far; NaN where it cannot be read. */
function cpuOf({ server, redisPid }: RoundPlan): { readonly server: number; readonly load: number } {
  const { user, system } = process.cpuUsage();
  const redis = redisPid === null ? 0 : readUsage(redisPid)?.cpuSeconds;
  return { server: server.usage()?.cpuSeconds ?? Number.NaN, load: (user + system) / 1e6 + (redis ?? Number.NaN) };
}

function toRound(outcome: LoadOutcome, serverCpu: number, loadCpu: number): Round {
  const { answered, ms, bytes, checked, failures } = outcome;
  const sorted = outcome.latencies.toSorted((a, b) => a - b);
  return {
    messages: answered,
    perSecond: answered === 0 ? 0 : answered / (ms / 1000),
    perCpuSecond: serverCpu > 0 ? answered / serverCpu : null,
    busy: known(serverCpu / (ms / 1000)),
    loadBusy: known(loadCpu / (ms / 1000)),
    latencyMs: { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) },
    replyBytes: bytes / Math.max(1, answered),
    checked,
    failures,
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
