/**
 * The lines that went and came, as `diff` marks them. Sets of lines, not their order: answers are short, and a line
 * that only moved is no news.
 */
export function showChanges(before: string, after: string, indent: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `${indent}- ${line}`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `${indent}+ ${line}`);
  const lines = [...gone, ...come];
  return lines.length > 0
    ? lines.join('\n')
    : `${indent}(the same lines: their order or what the choices lead to differs)`;
}
