import type { Finding } from '../finding';
import { finding, rulesNamed, viewIntents } from '../lint/walk-intents';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';

/** Every row and every point stands in a story of its intent, which playing the stories proves. */
export const checkRowStories: LintRule = (raw) => {
  const told = toldRules(raw);
  return viewIntents(raw).flatMap(({ source, file }) =>
    rulesNamed(source)
      .filter(({ name }) => told.get(storiesOf(file.path))?.has(name) !== true)
      .map(({ name, path }): Finding => finding(file, path, 'no-story', `no story comes to ${name}`, hintFor(name))),
  );
};

const hintFor = (name: string): string => `在这个意图的 .stories.yml 里写一段对话，then 里写 row: "${name}"`;

const storiesOf = (intentFile: string): string => intentFile.replace(/\.yml$/, '.stories.yml');

/** What the stories of each file come to; a row of a point tells of the point, too. */
function toldRules(raw: RawContent): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const { value, file } of raw.stories) {
    const rules = told.get(file.path) ?? new Set();
    for (const { then } of value.steps) for (const rule of withPoint(then.row)) rules.add(rule);
    told.set(file.path, rules);
  }
  return told;
}

const withPoint = (row: string | undefined): readonly string[] => {
  if (row === undefined) return [];
  const [point = '', inner] = row.split('/');
  return inner === undefined ? [row] : [point, row];
};
