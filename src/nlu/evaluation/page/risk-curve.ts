import type { Measures, RiskTarget } from '../measure';
import type { RiskPoint } from '../risk-coverage';
import { showPercent } from '../show-percent';

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 56, right: 16, top: 16, bottom: 44 } as const;
const TICKS = 5;

type Scale = (share: number) => number;

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly highest: number;
}

function toScales(points: readonly RiskPoint[]): Scales {
  const risks = points.filter(({ coverage }) => coverage > 0.02).map(({ bound }) => bound);
  const highest = Math.max(0.02, Math.ceil(Math.max(...risks, 0) * 50) / 50);
  return {
    highest,
    x: (coverage) => MARGIN.left + coverage * (WIDTH - MARGIN.left - MARGIN.right),
    y: (risk) => HEIGHT - MARGIN.bottom - (Math.min(risk, highest) / highest) * (HEIGHT - MARGIN.top - MARGIN.bottom),
  };
}

function line(points: readonly RiskPoint[], value: (point: RiskPoint) => number, { x, y }: Scales): string {
  return points.map((point) => `${x(point.coverage).toFixed(1)},${y(value(point)).toFixed(1)}`).join(' ');
}

function showAxes({ x, y, highest }: Scales): string {
  const ticks = Array.from({ length: TICKS + 1 }, (_, i) => i / TICKS);
  const across = ticks.map(
    (share) =>
      `<line class="grid" x1="${x(share)}" x2="${x(share)}" y1="${MARGIN.top}" y2="${y(0)}"/><text x="${x(share)}" y="${y(0) + 18}" text-anchor="middle">${Math.round(100 * share)} %</text>`,
  );
  const up = ticks.map(
    (share) =>
      `<line class="grid" x1="${x(0)}" x2="${x(1)}" y1="${y(share * highest)}" y2="${y(share * highest)}"/><text x="${x(0) - 8}" y="${y(share * highest) + 4}" text-anchor="end">${(100 * share * highest).toFixed(1)} %</text>`,
  );
  const labels = `<text x="${x(0.5)}" y="${HEIGHT - 6}" text-anchor="middle">policy answers given</text><text transform="translate(13 ${y(highest / 2)}) rotate(-90)" text-anchor="middle">of them wrong</text>`;
  return [...across, ...up, labels].join('');
}

function showMark({ coverage, risk, threshold }: RiskPoint, name: string, { x, y }: Scales): string {
  const label = `${name}: from ${threshold.toFixed(3)}, ${showPercent(coverage)} given, ${showPercent(risk)} wrong`;
  const toLeft = coverage > 0.5;
  return `<g class="mark ${name === 'in use' ? 'used' : 'chosen'}"><circle cx="${x(coverage)}" cy="${y(risk)}" r="5"/><text x="${x(coverage) + (toLeft ? -10 : 10)}" y="${y(risk) - 10}" text-anchor="${toLeft ? 'end' : 'start'}">${label}</text></g>`;
}

/** Risk over coverage as SVG: what was wrong, its Clopper–Pearson bound, the aim, and where the thresholds stand. */
export function showRiskCurve(measures: Measures, target: RiskTarget): string {
  const { riskCoverage, answerThreshold, configured } = measures;
  const scales = toScales(riskCoverage);
  const { x, y } = scales;
  const chosen = riskCoverage.find(({ threshold }) => threshold === answerThreshold);
  const parts = [
    showAxes(scales),
    `<polyline class="bound" points="${line(riskCoverage, ({ bound }) => bound, scales)}"/>`,
    `<polyline class="risk" points="${line(riskCoverage, ({ risk }) => risk, scales)}"/>`,
    `<line class="aim" x1="${x(0)}" x2="${x(1)}" y1="${y(target.risk)}" y2="${y(target.risk)}"/>`,
    showMark(configured, 'in use', scales),
    chosen === undefined ? '' : showMark(chosen, `for ${showPercent(target.risk)}`, scales),
  ];
  return `<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Risk over coverage">${parts.join('')}</svg>`;
}
