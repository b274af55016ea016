/** A place in a content file, 1-based. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong with the content, and how to mend it. */
export interface Finding extends Location {
  /** Stable name of the rule: `unknown-fact`, `overlap` … */
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** The line itself and its neighbour before, with a caret under the column. */
export function codeFrame(text: string, { line, column }: Location): string {
  const lines = text.split('\n');
  const width = String(line).length;
  const show = (number: number): string[] => {
    const content = lines[number - 1];
    return content === undefined ? [] : [`${String(number).padStart(width)} │ ${content}`];
  };
  return [...show(line - 1), ...show(line), `${' '.repeat(width)} │ ${caretUnder(lines[line - 1] ?? '', column)}`].join(
    '\n',
  );
}

/** Wide characters take two columns of a terminal. */
const caretUnder = (line: string, column: number): string =>
  `${[...line.slice(0, column - 1)].map((char) => (char > '⺀' ? '  ' : ' ')).join('')}^`;
