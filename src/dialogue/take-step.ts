import type {
  Choice,
  ConversationState,
  DialogueEvent,
  DialogueStatus,
  Effect,
  Reply,
  Understanding,
} from '../vocabulary';
import type { World } from './advance';
import { flowChoice } from './choice';
import { commandOfChoice } from './choose';
import type { Command } from './command';
import { type Draft, draftOf, innermost, offer, sayMessage, withState } from './draft';
import { withoutQuestion } from './frame';
import { interpret } from './interpret';
import { callsForHelp } from './listeners/hear-urgent';
import type { DialogueModel, Focus } from './model';
import { recallPlace } from './recall-place';
import { runCommand } from './run-command';
import { markSameAgain } from './same-again';
import { isExpired, resume } from './session';

/** Lists of choices remembered: the newest and those before. */
const LISTS_REMEMBERED = 6;

export interface Step {
  readonly state: ConversationState;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  readonly status: DialogueStatus;
  readonly focus: Focus;
  /** What the message was taken as, for `:why`. */
  readonly command: string;
  /** Rules that decided, in order, those that handed over to another intent included. */
  readonly passed: readonly string[];
}

/** The whole dialogue: (state, event) → (state, replies, effects). No clock, no chance, no I/O. */
export function takeStep(model: DialogueModel, stored: ConversationState | null, event: DialogueEvent): Step {
  const { input } = event;
  const world: World = { model, days: event, ...(input.kind === 'utterance' ? { heard: input.understanding } : {}) };
  const state = resume(model, stored, event);
  const greeted = welcomeBack(model, stored, event, draftOf(state));
  const { draft, command } = react(world, greeted, event, stored?.content === model.fingerprint ? state : null);
  return finish(draft, state, event, command);
}

function welcomeBack(
  model: DialogueModel,
  stored: ConversationState | null,
  event: DialogueEvent,
  draft: Draft,
): Draft {
  const left = stored !== null && isExpired(model, stored, event) ? innermost(stored) : undefined;
  const flow = left && model.flows.get(left.intent);
  if (!left || !flow) return draft;
  const meant = [{ frame: { ...withoutQuestion(left), unknown: [] }, points: [] }];
  return offer(sayMessage(withState(draft, { meant }), 'welcome_back', { title: flow.title }), [flowChoice(flow)]);
}

/** `met`: the state before, null where other content made it. */
function react(
  world: World,
  draft: Draft,
  { input }: DialogueEvent,
  met: ConversationState | null,
): { draft: Draft; command: string } {
  switch (input.kind) {
    case 'utterance': {
      const command = interpret(world.model, draft.state, input.understanding);
      const warned = warnPersonalData(markUrgent(draft, command), input.understanding);
      return obey(world, warned, command, met);
    }
    case 'choice': {
      return obey(world, draft, tapped(world, draft, input), met);
    }
    case 'event':
      return { draft: welcome(world, draft), command: input.event };
    case 'unsupported':
      return {
        draft: runCommand(world, draft, { kind: 'message', key: 'unsupported', values: {} }),
        command: 'unsupported',
      };
  }
}

const obey = (world: World, draft: Draft, command: Command, met: ConversationState | null) => ({
  draft: markSameAgain(met, command, runCommand(world, draft, command)),
  command: command.kind,
});

function markUrgent(draft: Draft, command: Command): Draft {
  const { urgent: _, ...state } = draft.state;
  return { ...draft, state: callsForHelp(command) ? { ...state, urgent: true } : state };
}

function tapped(
  { model }: World,
  { state }: Draft,
  { choiceId, label }: { choiceId: string; label?: string },
): Command {
  const [newest = []] = state.offered;
  const choice: Choice = { id: choiceId, label: label ?? choiceId };
  return commandOfChoice({ model, state, frame: innermost(state) }, choice, !newest.some(({ id }) => id === choiceId));
}

const welcome = ({ model }: World, draft: Draft): Draft =>
  offer(sayMessage(draft, 'welcome'), model.remarks.get('help')?.next.default ?? []);

const warnPersonalData = (draft: Draft, { signals }: Understanding): Draft =>
  signals.personalData.length === 0
    ? draft
    : sayMessage(draft, 'personal_data', { kinds: signals.personalData.join(' ') });

function finish(draft: Draft, met: ConversationState, event: DialogueEvent, command: string): Step {
  const replies = keepLastList(draft.replies);
  const state = withState(draft, {
    offered: [lastList(replies), ...draft.state.offered].slice(0, LISTS_REMEMBERED),
    turns: draft.state.turns + 1,
    lastAt: event.receivedAt,
    ...(event.input.kind === 'utterance' ? { previousText: event.input.understanding.text } : {}),
  }).state;
  const { effects, status, focus, passed } = draft;
  const said = recallPlace({ replies, state }, met, event, command);
  return { ...said, effects, status, focus, command, passed };
}

const lastList = (replies: readonly Reply[]): readonly Choice[] => replies.filter(isList).at(-1)?.choices ?? [];

const isList = (reply: Reply): reply is Reply & { kind: 'choices' } => reply.kind === 'choices';

/** Only one list can be tapped at a time: the last one said, with what was left unfinished before the topics. */
function keepLastList(replies: readonly Reply[]): readonly Reply[] {
  const lists = replies.filter(isList);
  const last = lists.at(-1);
  const [left] = replies.some((reply) => reply.kind === 'message' && reply.key === 'welcome_back') ? lists : [];
  const isTopics = last?.choices.every(({ id }) => !id.startsWith('slot:')) ?? false;
  const before = isTopics && left && left !== last ? left.choices : [];
  return replies.flatMap((reply) => (reply === last ? [withChoices(last, before)] : isList(reply) ? [] : [reply]));
}

const withChoices = (list: Reply & { kind: 'choices' }, before: readonly Choice[]): Reply => ({
  ...list,
  choices: [...before, ...list.choices.filter(({ id }) => !before.some((one) => one.id === id))],
});
