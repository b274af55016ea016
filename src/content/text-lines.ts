import type { Location } from './finding';

export interface TextLine extends Location {
  readonly text: string;
  /** A template line (`~ …`): expanded into several utterances. */
  readonly isTemplate: boolean;
  /** The point that answers it (`@point …`), null for none (`@- …`), where the line says so. */
  readonly point?: string | null;
}

const NO_POINT = '-';
const LINE = /^(?:@(?<point>[a-z0-9_-]+)\s+)?(?<mark>~\s*)?(?<line>.*)$/u;

/** The lines of a plain list file; blank lines and `#` comments are left out. */
export function readTextLines(file: string, text: string): readonly TextLine[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const { point, mark, line = trimmed } = LINE.exec(trimmed)?.groups ?? {};
    const at = { file, line: index + 1, column: raw.indexOf(line) + 1 };
    return [
      {
        ...at,
        text: line,
        isTemplate: mark !== undefined,
        ...(point === undefined ? {} : { point: point === NO_POINT ? null : point }),
      },
    ];
  });
}

const ALTERNATIVES = /\[([^[\]]*)\]/;

/** `[职工|居民]医保断了` → both. */
export function expandTemplate(template: string): readonly string[] {
  const found = ALTERNATIVES.exec(template);
  if (!found) return [template];
  const [whole, inside = ''] = found;
  return inside.split('|').flatMap((one) => expandTemplate(template.replace(whole, one)));
}
