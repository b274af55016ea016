import type { Measures, RiskTarget } from '../measure';
import type { RiskPoint } from '../risk-coverage';
import { showPercent } from '../show-percent';

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 56, right: 28, top: 16, bottom: 44 } as const;
const TICKS = 5;
const STEPS: readonly number[] = [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.2];
/** So few answers tell nothing: their bound would flatten the rest of the curve. */
const SCARCE = 0.02;

type Scale = (share: number) => number;

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly highest: number;
}

/** The vertical axis ends at a whole multiple of its five steps. */
function toScales(points: readonly RiskPoint[]): Scales {
  const highest = Math.max(0.02, ...points.filter(({ coverage }) => coverage > SCARCE).map(({ bound }) => bound));
  const step = STEPS.find((size) => size * TICKS >= highest) ?? 1 / TICKS;
  const top = step * TICKS;
  return {
    highest: top,
    x: (coverage) => MARGIN.left + coverage * (WIDTH - MARGIN.left - MARGIN.right),
    y: (risk) => HEIGHT - MARGIN.bottom - (Math.min(risk, top) / top) * (HEIGHT - MARGIN.top - MARGIN.bottom),
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

interface Mark {
  readonly name: 'used' | 'chosen';
  readonly label: string;
  readonly point: RiskPoint;
}

/** A dot on the curve; what it means stands in the corner that the curve leaves free. */
function showMark({ name, label, point }: Mark, row: number, { x, y }: Scales): string {
  const { threshold, coverage, risk } = point;
  const says = `${label}: from ${threshold.toFixed(3)} on, ${showPercent(coverage)} given, ${showPercent(risk)} of them wrong`;
  const [left, top] = [MARGIN.left + 22, MARGIN.top + 22 + row * 20];
  return `<g class="mark ${name}"><circle cx="${x(coverage).toFixed(1)}" cy="${y(risk).toFixed(1)}" r="5"/><circle cx="${left - 9}" cy="${top - 4}" r="4"/><text x="${left}" y="${top}">${says}</text></g>`;
}

function marksOf({ riskCoverage, answerThreshold, configured }: Measures, { risk }: RiskTarget): Mark[] {
  const chosen = riskCoverage.find(({ threshold }) => threshold === answerThreshold);
  const used: Mark = { name: 'used', label: 'threshold in use', point: configured };
  const label = `at most ${showPercent(risk)} wrong`;
  return chosen === undefined ? [used] : [used, { name: 'chosen', label, point: chosen }];
}

/** Risk over coverage as SVG: what was wrong, its Clopper–Pearson bound, the aim, and where the thresholds stand. */
export function showRiskCurve(measures: Measures, target: RiskTarget): string {
  const { riskCoverage } = measures;
  const scales = toScales(riskCoverage);
  const { x, y } = scales;
  const parts = [
    showAxes(scales),
    `<polyline class="bound" points="${line(riskCoverage, ({ bound }) => bound, scales)}"/>`,
    `<polyline class="risk" points="${line(riskCoverage, ({ risk }) => risk, scales)}"/>`,
    `<line class="aim" x1="${x(0)}" x2="${x(1)}" y1="${y(target.risk)}" y2="${y(target.risk)}"/>`,
    ...marksOf(measures, target).map((mark, row) => showMark(mark, row, scales)),
  ];
  return `<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Risk over coverage">${parts.join('')}</svg>`;
}
