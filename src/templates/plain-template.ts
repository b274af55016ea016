import { YibaoError } from '../errors';
import type { Reference, Scope } from './template-names';

/** `{{ arrears-22.daily_rate }}`, `{{ date }}`. */
const NAME = /\{\{ *([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)?) *\}\}/;
const OTHER_TAG = /\{[{%]/;

type Path = readonly [root: string, name?: string];

/**
 * How a template of nothing but texts and names is said: most are, and that takes no engine. Null for one with filters,
 * conditions or anything else.
 */
export function plainTemplate(source: string, references: readonly Reference[]): ((scope: Scope) => string) | null {
  const known = new Set(references.map((reference) => reference.join('.')));
  const pieces = source.split(NAME);
  // Texts and names by turns: what a capturing group caught is kept between the pieces.
  const texts = pieces.filter((_, at) => at % 2 === 0);
  const names = pieces.filter((_, at) => at % 2 === 1);
  if (texts.some((text) => OTHER_TAG.test(text)) || !names.every((name) => known.has(name))) return null;
  const paths = names.map((name) => name.split('.') as unknown as Path);
  return (scope) =>
    paths
      .reduce((said, path, at) => said + saidFor(scope, path) + (texts[at + 1] as string), texts[0] as string)
      .trim();
}

function saidFor(scope: Scope, [root, name]: Path): string {
  const value = scope[root];
  const found = name === undefined ? value : (value as Scope | undefined)?.[name];
  if (typeof found !== 'string') throw new YibaoError('internal', `template: ${root}.${name} has no value`);
  return found;
}
