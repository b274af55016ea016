import { Liquid, type Template as Node } from 'liquidjs';
import { YibaoError } from '../errors';
import { remember } from '../remember';
import { plainTemplate } from './plain-template';
import type { Reference, Scope } from './template-names';

/** The engine takes its time, and what a template is given is small and mostly the same: sources of answers are few. */
const RENDERINGS = { keyOf: JSON.stringify, most: 256 } as const;

export interface Template {
  readonly source: string;
  readonly references: readonly Reference[];
  /** @throws YibaoError internal, when the scope lacks a name outside an `if` */
  render(scope: Scope): string;
}

const engine = new Liquid({ strictVariables: true, strictFilters: true, lenientIf: true, ownPropertyOnly: true });

/** Questions and notices mostly have none: they need no engine. */
const TAG = /\{[{%]/;

/** The only door to the template engine. @throws YibaoError invalid-content, with what is wrong and where */
export function compileTemplate(source: string): Template {
  if (!TAG.test(source)) return { source, references: [], render: () => source.trim() };
  const nodes = parse(source);
  const references = engine.variableSegmentsSync(nodes).map((segments) => segments.map(String));
  return {
    source,
    references,
    render: plainTemplate(source, references) ?? remember((scope: Scope) => render(nodes, scope), RENDERINGS),
  };
}

function parse(source: string): Node[] {
  try {
    return engine.parse(source);
  } catch (cause) {
    throw new YibaoError('invalid-content', (cause as Error).message.replace(/, line:.*$/s, ''), { cause });
  }
}

function render(nodes: Node[], scope: Scope): string {
  try {
    return String(engine.renderSync(nodes, scope)).trim();
  } catch (cause) {
    throw new YibaoError('internal', `template: ${(cause as Error).message}`, { cause });
  }
}

/** Template text with everything between `{{ }}` and `{% %}` blanked out, offsets kept. */
export const literalText = (source: string): string =>
  source.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (tag) => ' '.repeat(tag.length));
