import type { BenchReport, Ratios, ServerReport } from './bench-report';
import type { Share } from './profile/summarise-profile';
import type { Percentiles, Spread } from './statistics';

const TITLES: Readonly<Record<string, string>> = {
  stock: '(a) stock assembly: Koa + co-wechat + node-nlp + ioredis',
  ours: 'yibao on Redis',
  floor: '(b) floor: bare Koa + two Redis round trips',
  embedded: 'yibao on the embedded store',
};

const whole = (value: number): string => Math.round(value).toString();
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
const times = (value: number): string => `${value.toFixed(2)} ×`;
const spread = (value: Spread | null, show: (value: number) => string): string =>
  value === null ? 'unknown' : `${show(value.median)} (${show(value.min)} … ${show(value.max)})`;

/** The report for people. Medians, with the least and the most in brackets. */
export function writeReport(report: BenchReport): string {
  const { machine, settings, servers, ratios, understanding, notes, failures, profile } = report;
  const lines = [
    `${machine.processor}, ${machine.cores} cores, node ${machine.node}; ${pinningOf(report)}`,
    `${settings.rounds} rounds of ${settings.seconds} s each, ${settings.concurrency} connections`,
    '',
    ...Object.entries(servers).flatMap(([name, server]) => serverLines(TITLES[name] ?? name, server)),
    `yibao / (a)                 ${ratioLine(ratios.stock, times)}`,
    `yibao / (b)                 ${ratioLine(ratios.floor, share)}`,
    '',
    `understanding alone, microseconds a message, ${understanding.texts} texts`,
    `  yibao                     ${percentileLine(understanding.ours)}`,
    ...(understanding.stock ? stockLines(understanding.ours, understanding.stock) : []),
    ...(profile ? ['', ...shareLines('time by room, with all it calls', profile.rooms)] : []),
    ...(profile ? shareLines('time by code', profile.code.slice(0, 20)) : []),
    ...(profile ? shareLines('time by function', profile.functions) : []),
    '',
    ...notes,
    ...failures.map((failure) => `FAILED ${failure}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const stockLines = (ours: Percentiles, stock: Percentiles): readonly string[] => [
  `  stock process()           ${percentileLine(stock)}`,
  `  stock / yibao             ${times(stock.p50 / ours.p50)}`,
];

function pinningOf({ machine: { pinning } }: BenchReport): string {
  return pinning ? `server on core ${pinning.server}, load and Redis on core ${pinning.load}` : 'not pinned';
}

function serverLines(title: string, { perSecond, perCpuSecond, busy, readyMs, rssMb, rounds }: ServerReport): string[] {
  const last = rounds.at(-1);
  const latency = last ? `${last.latencyMs.p50.toFixed(1)} / ${last.latencyMs.p99.toFixed(1)} ms` : 'unknown';
  return [
    title,
    `  messages a second         ${spread(perSecond, whole)}`,
    `  … of processor time       ${spread(perCpuSecond, whole)}, running ${spread(busy, share)}`,
    `  latency p50 / p99         ${latency}, ${whole(last?.replyBytes ?? 0)} bytes an answer`,
    `  ready after               ${whole(readyMs)} ms, ${rssMb === null ? 'unknown' : whole(rssMb)} MB resident`,
    '',
  ];
}

const ratioLine = ({ wall, cpu }: Ratios, show: (value: number) => string): string =>
  wall === null ? 'unknown' : `${spread(wall, show)}; by processor time ${spread(cpu, show)}`;

const percentileLine = ({ mean, p50, p95, p99 }: Percentiles): string =>
  `p50 ${whole(p50)}  p95 ${whole(p95)}  p99 ${whole(p99)}  mean ${whole(mean)}`;

const shareLines = (title: string, shares: readonly Share[]): string[] => [
  title,
  ...shares.map(({ name, share: part }) => `  ${share(part).padStart(7)}  ${name}`),
];
