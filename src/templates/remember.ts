import type { Scope } from './template-names';

/** Renderings kept of one template: the sources of the bot's answers are fewer. */
const MOST_KEPT = 256;

/** The engine takes its time, and what a template is given is small and mostly the same: the same scope is said again. */
export function remember(render: (scope: Scope) => string): (scope: Scope) => string {
  const said = new Map<string, string>();
  return (scope) => {
    const key = JSON.stringify(scope);
    const known = said.get(key);
    if (known !== undefined) return known;
    const text = render(scope);
    if (said.size >= MOST_KEPT) said.clear();
    said.set(key, text);
    return text;
  };
}
