import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { RawContent } from '../raw-content';
import { finding, type IntentView, nearest, type RuleView, rulesOf, viewIntents } from './walk-intents';

/** Every rule leads to one reply or one intent that exists, and every reply is led to. */
export const checkOutcomes: LintRule = (raw) =>
  viewIntents(raw).flatMap((view) => [
    ...rulesOf(view).flatMap((rule) => outcomeFindings(raw, view, rule)),
    ...duplicateRows(view),
    ...nextFindings(raw, view),
    ...unusedReplies(view),
    ...missingTable(view),
  ]);

function outcomeFindings(raw: RawContent, view: IntentView, { rule, path, rows }: RuleView): readonly Finding[] {
  const { reply, goto } = rule;
  if (reply && goto)
    return [finding(view.file, path, 'two-outcomes', 'both reply and goto', '只留一个：在这里答，或者转走')];
  if (!reply && !goto && rows === 0)
    return [finding(view.file, path, 'no-outcome', 'leads nowhere', '写上 reply 或 goto')];
  if (reply && !(reply in view.source.replies)) {
    return [
      finding(
        view.file,
        [...path, 'reply'],
        'unknown-reply',
        `no reply is called ${reply}`,
        nearest(reply, Object.keys(view.source.replies)) || '在 replies 里写上它',
      ),
    ];
  }
  if (goto && raw.intents.get(goto)?.value.kind !== 'business') {
    return [
      finding(
        view.file,
        [...path, 'goto'],
        'unknown-intent',
        `no intent is called ${goto}`,
        nearest(goto, raw.intents.keys()) || '检查意图编号',
      ),
    ];
  }
  return [];
}

function duplicateRows({ source, file }: IntentView): readonly Finding[] {
  const ids = (source.table?.rows ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [finding(file, ['table', 'rows', index, 'id'], 'duplicate-id', `row ${id} is there twice`, '每行的编号要不同')],
  );
}

const nextFindings = (raw: RawContent, { source, file }: IntentView): readonly Finding[] =>
  Object.entries(source.replies).flatMap(([name, { next }]) =>
    next.flatMap((tap, index) => {
      const path = ['replies', name, 'next', index];
      const to = typeof tap === 'string' ? tap : tap.intent;
      if (to.startsWith('point:')) {
        const point = to.slice('point:'.length);
        return point in source.points
          ? []
          : [
              finding(
                file,
                path,
                'unknown-point',
                `no point is called ${point}`,
                nearest(point, Object.keys(source.points)) || '在 points 里写上它',
              ),
            ];
      }
      return raw.intents.get(to)?.value.kind === 'business'
        ? []
        : [
            finding(
              file,
              path,
              'unknown-intent',
              `no intent is called ${to}`,
              nearest(to, raw.intents.keys()) || '检查意图编号',
            ),
          ];
    }),
  );

/** Replies the dialogue itself calls for by name. */
const BUILT_IN: ReadonlySet<string> = new Set(['default', 'nothing', 'known']);

function unusedReplies(view: IntentView): readonly Finding[] {
  const used = new Set(rulesOf(view).flatMap(({ rule }) => rule.reply ?? []));
  const isUsed = (name: string) => used.has(name) || (view.source.kind !== 'business' && BUILT_IN.has(name));
  return Object.keys(view.source.replies)
    .filter((name) => !isUsed(name))
    .map((name) =>
      finding(
        view.file,
        ['replies', name],
        'unused-reply',
        `nothing leads to the reply ${name}`,
        '删掉它，或在 table、points 里用上',
      ),
    );
}

/** Control intents answered by what was said before or by `bot.yml`: a reply of their own would never be said. */
const ANSWERED_ELSEWHERE: ReadonlySet<string> = new Set(['correct', 'repeat', 'shorter', 'source']);

function missingTable({ source, file }: IntentView): readonly Finding[] {
  if (source.kind !== 'business') {
    const hasOne = 'default' in source.replies || 'nothing' in source.replies || ANSWERED_ELSEWHERE.has(source.intent);
    return hasOne
      ? []
      : [finding(file, ['replies'], 'no-default', 'no reply is called default', '写上 default 这条回答')];
  }
  return source.table
    ? []
    : [
        finding(
          file,
          ['intent'],
          'no-table',
          `${source.intent} has no table`,
          '写上 table；只有一种回答就写一行 when: otherwise',
        ),
      ];
}
