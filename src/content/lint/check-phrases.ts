import { parsePhrase } from '../../nlu/phrase';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import { finding, viewIntents } from './walk-intents';

/** Phrases can be read: brackets closed, gaps between words, something said. */
export const checkPhrases: LintRule = (raw) => {
  const intents = viewIntents(raw).flatMap(({ file, source }) =>
    [
      ...list(source.says, ['says']),
      ...list(source.triggers, ['triggers']),
      ...list(source.elsewhere?.says ?? [], ['elsewhere', 'says']),
      ...Object.entries(source.points).flatMap(([name, { says }]) => list(says, ['points', name, 'says'])),
      ...Object.entries(source.slots).flatMap(([name, { values = {} }]) =>
        valueLists(values, ['slots', name, 'values']),
      ),
    ].map((one) => ({ ...one, file })),
  );
  const entities = [...raw.entities.values()].flatMap(({ file, value }) =>
    valueLists(value.values, ['values']).map((one) => ({ ...one, file })),
  );
  const { file, value } = raw.topics;
  const topics = Object.entries(value.topics).flatMap(([name, { says }]) =>
    list(says, ['topics', name, 'says']).map((one) => ({ ...one, file })),
  );
  return [...intents, ...entities, ...topics].flatMap(({ phrase, path, file }): readonly Finding[] => {
    const problem = problemOf(phrase);
    return problem
      ? [finding(file, path, 'bad-phrase', problem, '… 表示隔几个字，[甲|乙] 表示任选；方括号要成对，不能只有 …')]
      : [];
  });
};

type Path = readonly (string | number)[];

const list = (says: readonly string[], path: Path) => says.map((phrase, index) => ({ phrase, path: [...path, index] }));

const valueLists = (
  values: Readonly<Record<string, { readonly says: readonly string[]; readonly answers: readonly string[] }>>,
  path: Path,
) =>
  Object.entries(values).flatMap(([value, { says, answers }]) => [
    ...list(says, [...path, value, 'says']),
    ...list(answers, [...path, value, 'answers']),
  ]);

function problemOf(phrase: string): string | null {
  try {
    parsePhrase(phrase);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
