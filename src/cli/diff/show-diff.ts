import type { StepChange, StoryChange } from '../../stories/compare-stories';
import type { Turn } from '../../vocabulary';
import { counted } from '../counted';
import { showChanges } from '../show-changes';
import { showMessages } from '../show-messages';
import { showReceipt } from '../show-receipt';
import type { Change, FactChange } from './compare-facts';
import type { WordingChange } from './compare-wordings';
import type { ContentDiff } from './content-diff';

/** The changes in the order a person checks them: what was changed, which texts use it, which dialogues it reaches. */
export function showDiff({ facts, wordings, stories, storiesPlayed }: ContentDiff): string {
  const parts = [
    ['facts', facts.map(showFact)],
    ['replies', wordings.map(showWording)],
    ['stories', stories.map(showStory)],
  ] as const;
  const figures = facts.reduce((sum, fact) => sum + fact.figures.length, 0);
  return [
    ...parts.flatMap(([title, lines]) => (lines.length === 0 ? [] : [title, ...lines, ''])),
    `${counted(figures, 'figure')} in ${counted(facts.length, 'fact')}, ${counted(wordings.length, 'reply', 'replies')}, ${stories.length} of ${storiesPlayed} stories change`,
    '',
  ].join('\n');
}

function showFact({ id, kind, figures, others }: FactChange): string {
  const lines = [
    ...figures.map((change) => `  ${id}.${showChange(change)}`),
    ...others.map((change) => `  ${id} ${showChange(change)}`),
  ];
  return kind === 'changed' ? lines.join('\n') : `  ${id} ${kind}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

const showChange = ({ name, before, after }: Change): string => `${name}: ${before ?? '(none)'} → ${after ?? '(none)'}`;

const showWording = ({ name, uses, texts }: WordingChange): string =>
  [
    `  ${name}${uses.length > 0 ? `  uses ${uses.join(', ')}` : ''}`,
    ...texts.map((text) => `    ${text.name}\n${showChanges(text.before ?? '', text.after ?? '', '      ')}`),
  ].join('\n');

const showStory = ({ filed, steps, problems }: StoryChange): string =>
  [
    `  ${filed.file}:${filed.line} ${filed.story.story}`,
    ...steps.map(showStep),
    ...problems.map((problem) => `    ✗ ${problem}`),
  ].join('\n');

function showStep({ step, said, before, after }: StepChange): string {
  const sides = ASPECTS.map((show) => [show(before), show(after)] as const);
  const changed = sides.filter(([old, now]) => old !== now).map(([old, now]) => showChanges(old, now, '      '));
  return [`    step ${step} 「${said}」`, ...(changed.length > 0 ? changed : ['      (choices lead elsewhere)'])].join(
    '\n',
  );
}

const ASPECTS: readonly ((turn: Turn | null) => string)[] = [
  (turn) => showMessages(turn?.messages ?? []),
  (turn) => showDialogue(turn?.dialogue),
  (turn) => showReceipt(turn?.receipt ?? null),
];

function showDialogue(dialogue: Turn['dialogue'] | undefined): string {
  if (!dialogue) return '(not played)';
  const slots = Object.entries(dialogue.slots).map(([name, value]) => `slot ${name} = ${value}`);
  const asking = dialogue.asking === undefined ? '' : `, asking ${dialogue.asking}`;
  return [`status ${dialogue.status}${asking} (${dialogue.intent ?? 'no intent'})`, ...slots].join('\n');
}
