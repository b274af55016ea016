import { needsHedge } from '../../policy/fact';
import type { Phrasebook } from '../../templates/phrasebook';
import { renderNotice } from '../../templates/render-message';
import { renderReplies } from '../../templates/render-replies';
import type { IsoDate, Reply, SlotValue, SlotValues } from '../../vocabulary';
import { buildPhrasebook } from '../build/build-phrasebook';
import type { Finding } from '../finding';
import { finding, type IntentView, rulesNamed, rulesOf, viewIntents } from '../lint/walk-intents';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import type { ResolvedSlot } from '../resolve-slot';

/**
 * Every reply, worded as a turn of its own with example values, fits a phone with its closing; has a short form that is
 * shorter and stands alone; and carries the hedge, long and short, when it rests on a fact that needs one.
 */
export const checkRenderings: LintRule = (raw) => {
  const book = buildPhrasebook(raw, '');
  const study: Study = { raw, book, day: latestDate(raw) };
  return viewIntents(raw).flatMap((view) =>
    view.source.kind === 'business' ? businessFindings(study, view) : remarkFindings(study, view),
  );
};

interface Study {
  readonly raw: RawContent;
  readonly book: Phrasebook;
  /** The youngest document's date: a day on which the figures are in force. */
  readonly day: IsoDate;
}

const latestDate = ({ sources }: RawContent): IsoDate =>
  [...sources.values()].reduce(
    (latest, { value: { date } }) => (date !== null && date > latest ? date : latest),
    '2000-01-01',
  );

function businessFindings(study: Study, view: IntentView): readonly Finding[] {
  const rules = rulesNamed(view.source);
  const used = rulesOf(view);
  return Object.keys(view.source.replies).flatMap((reply) => {
    const rule = rules.find((_, index) => used[index]?.rule.reply === reply)?.name ?? '';
    const at = (kind: string, message: string, hint: string): Finding =>
      finding(view.file, ['replies', reply], kind, `${reply}: ${message}`, hint);
    return replyFindings(study, view, { reply, rule: rule.replace(/^(point:[^/]+)\/.*$/, '$1') }, at);
  });
}

type At = (kind: string, message: string, hint: string) => Finding;

function replyFindings(study: Study, view: IntentView, named: Named, at: At): readonly Finding[] {
  const [full, brief] = [word(study, view, named, 'full'), word(study, view, named, 'brief')];
  const own = view.source.replies[named.reply]?.brief;
  return [
    ...lengthFindings(study, full.text.length, at),
    ...(own === undefined
      ? [at('no-brief', 'has no brief', '写一句能单独成立的 brief')]
      : briefFindings(own, full, brief, at)),
    ...[full, brief]
      .filter(({ isUnhedged }) => isUnhedged)
      .slice(0, 1)
      .map(() => at('no-hedge', 'rests on a fact that needs the hedge and does not say it', '核实提示要出现在回答里')),
  ];
}

function lengthFindings({ book: { turnCharacters } }: Study, length: number, at: At): readonly Finding[] {
  return length > turnCharacters
    ? [
        at(
          'too-long',
          `${length} characters with its closing, more than ${turnCharacters}`,
          '写紧一点：先结论，细节留给 points',
        ),
      ]
    : [];
}

/** Words that lean on something said before. */
const LEANS = /^(但|而且|所以|因此|另外|此外|不过|其中|同样|同上|如上|以上|上面|上述|这种|这个|那个|它|他们)/;

function briefFindings(own: string, full: Wording, brief: Wording, at: At): readonly Finding[] {
  const leans = LEANS.exec(own)?.[0];
  return [
    ...(brief.text.length < full.text.length ? [] : [at('long-brief', 'the brief is no shorter', 'brief 要比正文短')]),
    ...(leans === undefined
      ? []
      : [at('leaning-brief', `the brief begins with 「${leans}」`, 'brief 会单独出现，要能独立成句')]),
  ];
}

interface Named {
  readonly reply: string;
  readonly rule: string;
}

interface Wording {
  readonly text: string;
  readonly isUnhedged: boolean;
}

function word({ book, day }: Study, view: IntentView, named: Named, form: 'full' | 'brief'): Wording {
  const slots = exampleSlots(view, view.source.replies[named.reply]?.text ?? '');
  const reply: Reply = { kind: 'answer', intent: view.id, slots, form, ...named };
  const endless = { ...book, turnCharacters: Number.POSITIVE_INFINITY };
  const { messages, receipt } = renderReplies(endless, [reply], { asOf: day, today: day });
  const text = messages.map((message) => message.text).join('\n');
  const isDoubtful = (receipt?.facts ?? []).flatMap((id) => book.facts.get(id) ?? []).some(needsHedge);
  return { text, isUnhedged: isDoubtful && !text.includes(renderNotice(book, 'hedge', day)) };
}

/** A value for each slot; the place only where the reply names it, lest a note about places be counted. */
const exampleSlots = ({ slots }: IntentView, text: string): SlotValues =>
  Object.fromEntries(
    [...slots.values()]
      .filter(({ type, name }) => type !== 'region' || text.includes(`slots.${name}`))
      .map((slot) => [slot.name, exampleOf(slot)]),
  );

const EXAMPLES: Readonly<Partial<Record<ResolvedSlot['type'], SlotValue>>> = {
  region: '石家庄市',
  date: '2026-10-26',
  year: 2025,
  yuan: 12345,
  months: 12,
  days: 120,
  percent: 9.5,
  age: 47,
};

/** The longest to say, of values that can be chosen; else an ordinary one within bounds. */
function exampleOf({ type, values, min = 0, max = Number.POSITIVE_INFINITY }: ResolvedSlot): SlotValue {
  const longest = [...values].sort((a, b) => b.label.length - a.label.length)[0];
  if (longest) return longest.value;
  const example = EXAMPLES[type] ?? 10;
  return typeof example === 'number' ? Math.min(Math.max(example, min), max) : example;
}

/** Remarks have no closing: what needs one is not theirs to say. */
const remarkFindings = ({ book }: Study, { id, source, file }: IntentView): readonly Finding[] =>
  Object.keys(source.replies).flatMap((reply) => {
    const named = book.intents.get(id)?.replies.get(reply)?.text.references ?? [];
    const doubtful = named.flatMap(([root = '']) => book.facts.get(root) ?? []).filter(needsHedge);
    return doubtful.length === 0
      ? []
      : [
          finding(
            file,
            ['replies', reply],
            'no-hedge',
            `${reply} names ${doubtful[0]?.id}, which needs the hedge`,
            '不归我们答的回答没有核实提示，别在这里用有疑问的事实',
          ),
        ];
  });
