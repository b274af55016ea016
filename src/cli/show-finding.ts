import { codeFrame, type Finding } from '../content/finding';

/** A fault of the content with its place, its line and how to mend it. */
export function showFinding(finding: Finding, texts: ReadonlyMap<string, string>): string {
  const { file, line, column, rule, message, hint } = finding;
  return `${file}:${line}:${column} ${rule}: ${message}\n${codeFrame(texts.get(file) ?? '', finding)}\n  → ${hint}\n\n`;
}
