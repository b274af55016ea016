import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { Defined, RawContent } from '../raw-content';
import type { Story, StoryStep } from '../schema/story-schema';
import { finding, nearest, rulesNamed } from './walk-intents';

/** Stories speak of intents, rows and facts that exist, and every step either says or taps. */
export const checkStories: LintRule = (raw) => {
  const rules = new Set([...raw.intents.values()].flatMap(({ value }) => rulesNamed(value).map(({ name }) => name)));
  return raw.stories.flatMap((story) =>
    story.value.steps.flatMap((step, index) => stepFindings(raw, rules, story, step, [...story.path, 'steps', index])),
  );
};

function stepFindings(
  raw: RawContent,
  rules: ReadonlySet<string>,
  { file }: Defined<Story>,
  step: StoryStep,
  path: readonly (string | number)[],
): readonly Finding[] {
  const at = (where: readonly (string | number)[], rule: string, message: string, hint: string) =>
    finding(file, [...path, ...where], rule, message, hint);
  const { intent, row, facts = [], conflicts = [], shows = [] } = step.then;
  return [
    ...((step.when === undefined) === (step.tap === undefined)
      ? [at([], 'bad-step', 'a step has either when or tap', '写 when（说什么）或 tap（点什么），只写一个')]
      : []),
    ...(intent && !raw.intents.has(intent)
      ? [
          at(
            ['then', 'intent'],
            'unknown-intent',
            `no intent is called ${intent}`,
            nearest(intent, raw.intents.keys()) || '检查意图编号',
          ),
        ]
      : []),
    ...(row !== undefined && !rules.has(row)
      ? [
          at(
            ['then', 'row'],
            'unknown-row',
            `no row or point is called ${row}`,
            nearest(row, rules) || '写行的编号、point:名称，或 point:名称/行',
          ),
        ]
      : []),
    ...[...conflicts, ...shows]
      .filter((conflict) => !raw.conflicts.has(conflict))
      .map((conflict) =>
        at(
          ['then'],
          'unknown-conflict',
          `no conflict is called ${conflict}`,
          nearest(conflict, raw.conflicts.keys()) || '检查冲突编号',
        ),
      ),
    ...facts.flatMap((fact, index) =>
      raw.facts.has(fact)
        ? []
        : [
            at(
              ['then', 'facts', index],
              'unknown-fact',
              `no fact is called ${fact}`,
              nearest(fact, raw.facts.keys()) || '检查事实编号',
            ),
          ],
    ),
  ];
}
