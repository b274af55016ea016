import type { When } from '../../policy/condition';
import type { IntentWording, Phrasebook } from '../../templates/phrasebook';
import type { Template } from '../../templates/template';
import { type Change, changes, type FactChange } from './compare-facts';

/** A text of the bot that says something else now: its own words changed, or a fact or figure it uses did. */
export interface WordingChange {
  /** `fee.late/sum`, `fee.late?days` (its question), `fee.late#employee` (a row), `bot/welcome`, `conflict/cf-01`. */
  readonly name: string;
  /** Changed facts (`fee-02`) and figures (`fee-01.rate`) it uses. */
  readonly uses: readonly string[];
  readonly texts: readonly Change[];
}

interface Wording {
  readonly texts: Readonly<Record<string, string>>;
  /** Facts and figures, those behind conflicts and calculations included. */
  readonly uses: ReadonlySet<string>;
}

/** The wordings that differ, in the order of the new content; removed ones last. */
export function compareWordings(
  before: Phrasebook,
  after: Phrasebook,
  facts: readonly FactChange[],
): readonly WordingChange[] {
  const [old, now] = [wordingsOf(before), wordingsOf(after)];
  const changed = facts.flatMap(({ id, figures, others }) => [
    ...(others.length > 0 ? [id] : []),
    ...figures.map(({ name }) => `${id}.${name}`),
  ]);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [one, other] = [old.get(name), now.get(name)];
    const uses = changed.filter((used) => one?.uses.has(used) || other?.uses.has(used));
    const texts = changes(one?.texts ?? {}, other?.texts ?? {});
    return uses.length + texts.length === 0 ? [] : [{ name, uses, texts }];
  });
}

function wordingsOf(book: Phrasebook): ReadonlyMap<string, Wording> {
  const intents = [...book.intents].flatMap(([id, wording]) => wordingsOfIntent(book, id, wording));
  const messages = Object.entries(book.messages).map(
    ([key, text]) => [`bot/${key}`, wordingOf(book, { text })] as const,
  );
  const conflicts = [...book.conflicts].map(
    ([id, { careful }]) => [`conflict/${id}`, wordingOf(book, { careful })] as const,
  );
  return new Map([...intents, ...messages, ...conflicts]);
}

function wordingsOfIntent(
  book: Phrasebook,
  id: string,
  intent: IntentWording,
): readonly (readonly [string, Wording])[] {
  const replies = [...intent.replies].map(
    ([name, { text, brief, facts }]) => [`${id}/${name}`, wordingOf(book, { text, brief }, intent, facts)] as const,
  );
  const questions = [...intent.slots].map(
    ([name, { questions: asked }]) =>
      [
        `${id}?${name}`,
        wordingOf(book, Object.fromEntries(asked.map((one, index) => [`ask ${index + 1}`, one]))),
      ] as const,
  );
  const rules = [...intent.ruleFacts].map(
    ([rule, facts]) =>
      [
        `${id}#${rule}`,
        wordingOf(book, {}, intent, [...facts, ...namedIn(intent.conditions.get(rule) ?? {})]),
      ] as const,
  );
  return [...replies, ...questions, ...rules];
}

/** Figures the conditions of a row name: another value, and the row holds for others. */
const namedIn = (when: When): readonly string[] =>
  Object.values(when).flatMap((condition) =>
    condition.kind === 'interval'
      ? condition.bounds.flatMap(({ figure }) => figure?.name.split('.').slice(0, 2).join('.') ?? [])
      : [],
  );

function wordingOf(
  book: Phrasebook,
  templates: Readonly<Record<string, Template>>,
  intent?: IntentWording,
  facts: readonly string[] = [],
): Wording {
  const uses = new Set(facts);
  for (const template of Object.values(templates)) noteUses(book, intent, template, uses);
  return { texts: Object.fromEntries(Object.entries(templates).map(([name, { source }]) => [name, source])), uses };
}

function noteUses(book: Phrasebook, intent: IntentWording | undefined, template: Template, uses: Set<string>): void {
  for (const [root = '', name = ''] of template.references) {
    const conflict = book.conflicts.get(root);
    const inputs = Object.values(intent?.calculations.get(root)?.with ?? {});
    if (conflict) noteUses(book, intent, conflict.careful, uses);
    for (const fact of conflict?.sides.flat() ?? []) uses.add(fact);
    for (const used of [`${root}.${name}`, ...inputs]) {
      uses.add(used);
      uses.add(used.split('.')[0] ?? '');
    }
  }
}
