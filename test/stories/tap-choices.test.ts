import { think } from '../../src/app/take-turn';
import type { FiledStory } from '../../src/content/load-content';
import { loadBrain } from '../../src/load-brain';
import { playStory } from '../../src/stories/play-story';
import type { Choice, ConversationState, Inbound, InboundContent, Turn } from '../../src/vocabulary';

const TODAY = '2026-11-22';
const brain = loadBrain();

interface Tapped {
  readonly story: string;
  readonly choice: Choice;
  readonly before: Turn;
  readonly after: Turn;
  /** What typing the label out brings. */
  readonly typed: Turn;
}

const seen = new Set<string>();

function tapLast(filed: FiledStory): readonly Tapped[] {
  const { transcript, state } = playStory(brain, filed.story, TODAY);
  const before = transcript.at(-1)?.turn;
  if (!before || !state) return [];
  return (state.offered[0] ?? []).filter(isNew(before)).map((choice) => ({
    story: `${filed.file} ${filed.story.story}: ${choice.label}`,
    choice,
    before,
    after: next(state, { kind: 'choice', choiceId: choice.id, label: choice.label }),
    typed: next(state, { kind: 'text', text: choice.label }),
  }));
}

const isNew =
  ({ receipt, dialogue }: Turn) =>
  ({ id }: Choice): boolean => {
    const key = `${receipt?.rule} ${dialogue.asking} ${id}`;
    return !seen.has(key) && seen.add(key).size > 0;
  };

function next(state: ConversationState, content: InboundContent): Turn {
  const inbound: Inbound = {
    channel: 'rest',
    conversationId: 'story',
    messageId: 'tap',
    content,
    receivedAt: state.lastAt + 1000,
  };
  return think(brain, state, inbound).turn;
}

const said = ({ messages }: Turn): string => messages.map(({ text }) => text).join('\n');
const stories = (some: readonly Tapped[]): readonly string[] => some.map(({ story }) => story);

/** Every choice of every story's last turn, once for each answer it stands below. */
const tapped: readonly Tapped[] = brain.content.stories.flatMap(tapLast);

describe('choices below an answer', () => {
  it('are all understood', () => {
    expect(tapped.length).toBeGreaterThan(1000);
    const lost = tapped.filter(
      ({ after }) => ['fallback', 'clarifying'].includes(after.dialogue.status) || said(after) === '',
    );
    expect(stories(lost)).toEqual([]);
  });

  it('say something else than what stands above them', () => {
    expect(stories(tapped.filter(({ before, after }) => said(before) === said(after)))).toEqual([]);
  });

  it('mean the same tapped and typed out', () => {
    expect(stories(tapped.filter(({ after, typed }) => said(after) !== said(typed)))).toEqual([]);
  });
});
