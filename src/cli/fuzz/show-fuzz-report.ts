import type { Exchange } from '../../fuzz/exchange';
import type { Found } from '../../fuzz/fuzz-relation';
import type { FuzzReport, RelationReport } from '../../fuzz/run-fuzz';

const LONGEST_LINE = 400;

/** The report as a person reads it: a line a relation, then what was found, as dialogues. */
export function showFuzzReport({ seed, dialogues, relations }: FuzzReport, seconds: number): string {
  const found = relations.flatMap((one) => one.found ?? []);
  const rate = Math.round(dialogues / Math.max(seconds, 0.001));
  return [
    ...relations.map(showRelation),
    ...found.flatMap(showFound),
    `${dialogues} dialogues under ${relations.length} relations in ${seconds.toFixed(1)} s (${rate} a second, seed ${seed}): ${found.length} violations`,
    '',
  ].join('\n');
}

const showRelation = ({ name, promise, checked, skipped, found }: RelationReport): string =>
  `${found ? '✗' : '✓'} ${name.padEnd(16)} ${String(checked).padStart(6)} dialogues, ${skipped} passed over: ${promise}`;

function showFound({ relation, breach, seed, path }: Found): readonly string[] {
  const { problems, expected, actual } = breach;
  return [
    '',
    `✗ ${relation} (shard seed ${seed}${path === '' ? '' : `, path ${path}`})`,
    ...problems.map((problem) => `  ${cut(problem)}`),
    ...(expected.length === 0 ? [] : ['  should go as', ...expected.flatMap(showExchange)]),
    `  ${expected.length === 0 ? 'goes' : 'but goes'}`,
    ...actual.flatMap(showExchange),
    '',
  ];
}

function showExchange({ content, turn }: Exchange): readonly string[] {
  const said = content.kind === 'text' ? content.text : `[${turn.said}]`;
  return [`    U ${said}`, ...turn.messages.map(({ text }) => `    B ${cut(text.replaceAll('\n', ' / '))}`)];
}

const cut = (text: string): string => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);
