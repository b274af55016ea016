import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import { expandTemplate, type TextLine } from '../text-lines';
import { finding } from './walk-intents';

/** Fewer lines than this teach a classifier nothing. */
const FEWEST = 30;

/** Every intent has lines to learn from, and no line teaches two intents. */
export const checkUtterances: LintRule = (raw) => [
  ...tooFew(raw),
  ...repeated(raw),
  ...misfiled(raw),
  ...pointless(raw),
];

/** `@point …` names a point of the intent. */
const pointless = (raw: RawContent): readonly Finding[] =>
  [...raw.utterances].flatMap(([intent, lines]) => {
    const points = raw.intents.get(intent)?.value.points ?? {};
    return lines.flatMap(({ file, line, point }) =>
      point === undefined || point === null || point in points
        ? []
        : [
            {
              file,
              line,
              column: 1,
              rule: 'unknown-point',
              message: `${intent} has no point ${point}`,
              hint: `@ 后面写这个意图的 point：${Object.keys(points).join('、')}`,
            },
          ],
    );
  });

const tooFew = (raw: RawContent): readonly Finding[] =>
  [...raw.intents].flatMap(([id, { file }]) => {
    const count = (raw.utterances.get(id) ?? []).length;
    return count >= FEWEST
      ? []
      : [
          finding(
            file,
            ['intent'],
            'few-utterances',
            `${id} has ${count} utterances`,
            `在同名的 .utterances.txt 里至少写 ${FEWEST} 句`,
          ),
        ];
  });

function repeated(raw: RawContent): readonly Finding[] {
  const first = new Map<string, { readonly intent: string; readonly line: TextLine }>();
  const lists = [...raw.utterances, ['none', raw.background] as const];
  return lists.flatMap(([intent, lines]) =>
    lines.flatMap((line) => {
      const copies = expandTemplateLine(line).flatMap((text) => first.get(keyOf(text)) ?? []);
      for (const text of expandTemplateLine(line))
        if (!first.has(keyOf(text))) first.set(keyOf(text), { intent, line });
      const [copy] = copies;
      return copy && copy.line !== line ? [repetition(line, intent, copy)] : [];
    }),
  );
}

const repetition = (
  line: TextLine,
  intent: string,
  first: { readonly intent: string; readonly line: TextLine },
): Finding => ({
  file: line.file,
  line: line.line,
  column: line.column,
  rule: intent === first.intent ? 'repeated-utterance' : 'utterance-of-two-intents',
  message: `「${line.text}」 also stands in ${first.line.file}:${first.line.line}`,
  hint: intent === first.intent ? '删掉一处' : '一句话只能教一个意图：留在最合适的那个，另一处改写或删掉',
});

const expandTemplateLine = ({ text, isTemplate }: TextLine): readonly string[] =>
  isTemplate ? expandTemplate(text) : [text];

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** `refund.process` lives in refund/process.yml. */
function misfiled(raw: RawContent): readonly Finding[] {
  return [...raw.intents].flatMap(([id, { file, value }]) => {
    const name = id
      .replace(/^oos\./, '')
      .split('.')
      .at(-1);
    const folder = value.kind === 'business' ? id.split('.')[0] : value.kind;
    return file.path === `${folder}/${name}.yml`
      ? []
      : [finding(file, ['intent'], 'misfiled', `${id} stands in ${file.path}`, `放到 ${folder}/${name}.yml，或改编号`)];
  });
}
