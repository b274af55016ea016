import { compileTemplate } from '../../templates/template';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { Defined, RawContent } from '../raw-content';
import type { FactSource, FigureSource } from '../schema/facts-schema';
import { allTemplates } from './check-templates';
import { finding, nearest, rulesOf, viewIntents } from './walk-intents';

/** Facts have sources, conflicts and dates that exist, and are used or say why not. */
export const checkFacts: LintRule = (raw) => [
  ...[...raw.facts].flatMap(([id, fact]) => factFindings(raw, id, fact)),
  ...conflictFindings(raw),
  ...citedFindings(raw),
  ...usageFindings(raw),
];

function factFindings(raw: RawContent, id: string, { value, file, path }: Defined<FactSource>): readonly Finding[] {
  const source = raw.sources.has(value.source)
    ? []
    : [
        finding(
          file,
          [...path, 'source'],
          'unknown-source',
          `no source is called ${value.source}`,
          nearest(value.source, raw.sources.keys()) || '先在 sources.yml 里写上它',
        ),
      ];
  const conflicts = value.conflicts.flatMap((conflict, index) =>
    raw.conflicts.has(conflict)
      ? []
      : [
          finding(
            file,
            [...path, 'conflicts', index],
            'unknown-conflict',
            `no conflict is called ${conflict}`,
            nearest(conflict, raw.conflicts.keys()) || '先在 conflicts.yml 里写上它',
          ),
        ],
  );
  const dates = Object.entries(value.figures).flatMap(([name, figure]) =>
    dateFindings(figure).map((message) =>
      finding(
        file,
        [...path, 'figures', name],
        'bad-validity',
        `${id}.${name}: ${message}`,
        'from 不晚于 to，各段不重叠，日期要真实存在',
      ),
    ),
  );
  return [...source, ...conflicts, ...dates];
}

interface Dated {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function dateFindings(figure: FigureSource): readonly string[] {
  const spans: readonly Dated[] = Array.isArray(figure) ? figure : [figure];
  const invalid = spans
    .flatMap(({ from, to }) => [from, to])
    .filter((date) => date !== undefined && !isCalendarDate(date));
  const turned = spans.some(({ from = '0000', to = '9999' }) => from > to);
  const sorted = [...spans].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const overlapping = sorted.some(
    ({ to = '9999' }, index) => (sorted[index + 1]?.from ?? '99999') <= to && index + 1 < sorted.length,
  );
  return [
    ...(invalid.length > 0 ? [`${invalid[0]} is no date`] : []),
    ...(turned ? ['ends before it begins'] : []),
    ...(overlapping ? ['two values on one day'] : []),
  ];
}

function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const conflictFindings = (raw: RawContent): readonly Finding[] =>
  [...raw.conflicts].flatMap(([id, { value, file, path }]) =>
    value.sides.flatMap(({ facts }, side) =>
      facts.flatMap((fact, index) =>
        raw.facts.has(fact)
          ? []
          : [
              finding(
                file,
                [...path, 'sides', side, 'facts', index],
                'unknown-fact',
                `${id} names ${fact}, which does not exist`,
                nearest(fact, raw.facts.keys()) || '检查事实编号',
              ),
            ],
      ),
    ),
  );

/** Facts named by replies, rows and points. */
function citedFindings(raw: RawContent): readonly Finding[] {
  return viewIntents(raw).flatMap((view) => {
    const replies = Object.entries(view.source.replies).map(([name, { facts }]) => ({
      facts,
      path: ['replies', name, 'facts'],
    }));
    const rules = rulesOf(view).map(({ rule, path }) => ({ facts: rule.facts, path: [...path, 'facts'] }));
    return [...replies, ...rules].flatMap(({ facts, path }) =>
      facts.flatMap((fact, index) =>
        raw.facts.has(fact)
          ? []
          : [
              finding(
                view.file,
                [...path, index],
                'unknown-fact',
                `no fact is called ${fact}`,
                nearest(fact, raw.facts.keys()) || '检查事实编号',
              ),
            ],
      ),
    );
  });
}

/** Facts any answer rests on: cited, or through a figure or a conflict in its text. */
function usedFacts(raw: RawContent): ReadonlySet<string> {
  const views = viewIntents(raw);
  const cited = views.flatMap((view) => [
    ...Object.values(view.source.replies).flatMap(({ facts }) => facts),
    ...rulesOf(view).flatMap(({ rule }) => rule.facts),
  ]);
  const inputs = views.flatMap(({ source }) =>
    Object.values(source.calculations).flatMap(({ with: given }) =>
      Object.values(given).map((from) => from.split('.')[0] ?? ''),
    ),
  );
  return new Set([
    ...cited,
    ...inputs,
    ...Object.values(raw.bot.value.hotlines),
    ...allTemplates(raw).flatMap(({ source }) => namedFacts(raw, source)),
  ]);
}

function namedFacts(raw: RawContent, source: string): readonly string[] {
  try {
    return compileTemplate(source).references.flatMap(
      ([root = '']) => raw.conflicts.get(root)?.value.sides.flatMap(({ facts }) => facts) ?? [root],
    );
  } catch {
    return [];
  }
}

function usageFindings(raw: RawContent): readonly Finding[] {
  const used = usedFacts(raw);
  return [...raw.facts].flatMap(([id, { value, file, path }]) => {
    if (!used.has(id) && value.unused === undefined)
      return [finding(file, path, 'unused-fact', `no answer uses ${id}`, '在某条回答里用上它，或写 unused: 理由')];
    return used.has(id) && value.unused !== undefined
      ? [finding(file, [...path, 'unused'], 'used-after-all', `${id} is used`, '删掉 unused')]
      : [];
  });
}
