import { CALCULATORS } from '../../policy/calculators';
import { compileTemplate, literalText } from '../../templates/template';
import type { Reference } from '../../templates/template-names';
import type { ContentFile } from '../content-file';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import { findNumbers } from './find-numbers';
import { finding, type IntentView, nearest, viewIntents } from './walk-intents';

interface TemplateView {
  readonly source: string;
  readonly file: ContentFile<unknown>;
  readonly path: readonly (string | number)[];
  /** The intent whose slots and calculations it may name. */
  readonly intent: IntentView | null;
  /** Names given by the code: `title`, `label` … */
  readonly given: readonly string[];
}

/** Names a message of the bot is given; see the descriptions in bot-schema. */
const GIVEN: readonly string[] = [
  'title',
  'publisher',
  'date',
  'label',
  'value',
  'condition',
  'answer',
  'region',
  'area',
  'hotline',
  'kinds',
  'known',
];

/** Templates compile, name only what exists, hold no number and promise nothing. */
export const checkTemplates: LintRule = (raw) =>
  allTemplates(raw).flatMap((template) => templateFindings(raw, template));

export function allTemplates(raw: RawContent): readonly TemplateView[] {
  const replies = viewIntents(raw).flatMap((intent) =>
    [
      ...Object.entries(intent.source.replies).flatMap(([name, { text, brief }]) => [
        { source: text, path: ['replies', name, 'text'] },
        ...(brief === undefined ? [] : [{ source: brief, path: ['replies', name, 'brief'] }]),
      ]),
      ...[...intent.slots.values()]
        .filter(({ isShared }) => !isShared)
        .flatMap(({ name, ask }) => ask.map((source, index) => ({ source, path: ['slots', name, 'ask', index] }))),
    ].map((one) => ({ ...one, file: intent.file, intent, given: [] })),
  );
  const careful = [...raw.conflicts.values()].map(({ value, file, path }) => ({
    source: value.careful,
    file,
    path: [...path, 'careful'],
    intent: null,
    given: [],
  }));
  const messages = Object.entries(raw.bot.value.messages).map(([key, source]) => ({
    source,
    file: raw.bot.file,
    path: ['messages', key],
    intent: null,
    given: GIVEN,
  }));
  const queries = Object.entries(raw.bot.value.queries).map(([name, { reply }]) => ({
    source: reply,
    file: raw.bot.file,
    path: ['queries', name, 'reply'],
    intent: null,
    given: GIVEN,
  }));
  return [...replies, ...careful, ...messages, ...queries];
}

function templateFindings(raw: RawContent, view: TemplateView): readonly Finding[] {
  const { source, file, path } = view;
  const compiled = compile(source);
  if (typeof compiled === 'string')
    return [finding(file, path, 'template-syntax', compiled, '检查 {{ }} 和 {% %} 是否成对、名字是否写对')];
  return [
    ...compiled.flatMap((reference) => referenceFindings(raw, view, reference)),
    ...numberFindings(raw, view),
    ...promiseFindings(view),
  ];
}

function compile(source: string): readonly Reference[] | string {
  try {
    return compileTemplate(source).references;
  } catch (error) {
    return (error as Error).message;
  }
}

type Problem = readonly [rule: string, message: string, hint: string];

function referenceFindings(raw: RawContent, view: TemplateView, [root = '', name = '']: Reference): readonly Finding[] {
  const problem = referenceProblem(raw, view, root, name);
  return problem ? [finding(view.file, view.path, ...problem)] : [];
}

function referenceProblem(
  raw: RawContent,
  { intent, given }: TemplateView,
  root: string,
  name: string,
): Problem | null {
  const fact = raw.facts.get(root)?.value;
  if (fact) return choose(name, Object.keys(fact.figures), 'unknown-figure', `${root} has no figure ${name}`);
  const slots = [...(intent?.slots.keys() ?? [])];
  if (root === 'slots') return choose(name, slots, 'unknown-slot', `no slot is called ${name}`);
  const calculation = intent?.source.calculations[root];
  if (calculation) return choose(name, outputsOf(calculation.use), 'unknown-output', `${root} has no ${name}`);
  if (raw.conflicts.has(root) || given.includes(root)) return null;
  const known = [...raw.facts.keys(), ...raw.conflicts.keys(), ...Object.keys(intent?.source.calculations ?? {})];
  return ['unknown-name', `nothing is called ${root}`, nearest(root, known) || '写 事实编号.数字名'];
}

const choose = (name: string, known: readonly string[], rule: string, message: string): Problem | null =>
  known.includes(name) ? null : [rule, message, `可用的：${known.join('、') || '（没有）'}。${nearest(name, known)}`];

const outputsOf = (calculator: string): readonly string[] => ['steps', ...(CALCULATORS.get(calculator)?.outputs ?? [])];

/** A number outside `{{ }}` is a figure without a source. */
const numberFindings = (raw: RawContent, { source, file, path }: TemplateView): readonly Finding[] =>
  findNumbers(
    literalText(source),
    raw.lexicon.map(({ text }) => text),
  ).map((number) =>
    finding(
      file,
      path,
      'number-in-template',
      `「${number}」 is a number`,
      '把它写进 facts.yml，再用 {{事实编号.数字名}}；若是专名，写进 lexicon.txt',
    ),
  );

const PROMISES =
  /(?<![不无未非没])(?:保证|肯定|百分之百|绝对)(?=能|可以|会|退|报|通过)|(?<!不)(?<!不是)一定(?=能|可以|会|退|报)/;

function promiseFindings({ source, file, path }: TemplateView): readonly Finding[] {
  const found = PROMISES.exec(literalText(source))?.[0];
  return found
    ? [
        finding(
          file,
          path,
          'promise',
          `「${found}」 promises`,
          '资料没有打包票，回答也不打：说「一般」「多数地方」「以当地为准」',
        ),
      ]
    : [];
}
