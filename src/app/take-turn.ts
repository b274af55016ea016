import type { Content } from '../content/load-content';
import type { DialogueModel } from '../dialogue/model';
import { inForce, isExpired } from '../dialogue/session';
import { type Step, takeStep } from '../dialogue/take-step';
import { YibaoError } from '../errors';
import type { Understander } from '../nlu/contract';
import { maskPersonalData } from '../nlu/text/mask-personal-data';
import type { Store } from '../store/contract';
import type {
  ChannelName,
  ConversationState,
  DialogueEvent,
  Inbound,
  Turn,
  TurnDecision,
  TurnInput,
  Understanding,
  UnderstandingContext,
} from '../vocabulary';
import { type BurstOptions, type Joined, joinBurst, ownWords, rememberBurst, withEarlierKinds } from './join-burst';
import { offerMore } from './offer-more';
import { shanghaiDate } from './shanghai-date';
import { wordTurn } from './word-turn';

/** Content and what was trained on it: swapped together, never apart. */
export interface Brain {
  readonly content: Content;
  readonly understander: Understander;
}

export interface TakeTurnOptions {
  /** The brain in force when a message comes in. */
  readonly brain: () => Brain;
  readonly store: Store;
  readonly observe?: (turn: Turn) => void;
  /** Told the content of every answer that was committed. */
  readonly keepContent?: (content: Content) => Promise<void>;
  /** How messages of a channel sent at once are taken; none for channels whose every answer is shown. */
  readonly bursts?: (channel: ChannelName) => BurstOptions | undefined;
}

/** Two messages of one person at once: the later decides again on fresh state. */
const TRIES = 8;

/**
 * Answers one message, exactly once: what it means, what to do about it, how to say it, and one atomic commit.
 * The same message id again returns the stored turn and moves no state.
 * @throws YibaoError store-unavailable
 */
export function createTakeTurn(options: TakeTurnOptions): (inbound: Inbound) => Promise<Turn> {
  return async (inbound) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const turn = await tryTurn(options, inbound);
      if (turn) return turn;
    }
    throw new YibaoError('version-conflict', 'too many messages of this conversation at once');
  };
}

async function tryTurn(options: TakeTurnOptions, inbound: Inbound): Promise<Turn | null> {
  const { store, observe, keepContent, bursts } = options;
  const { conversationId, messageId } = inbound;
  const opened = await store.open(conversationId, messageId);
  if (opened.turn) return opened.turn;
  const brain = options.brain();
  const { state, turn, step } = think(brain, opened.state, inbound, bursts?.(inbound.channel));
  const { version } = opened;
  const result = await store.commit({
    conversationId,
    messageId,
    version,
    state,
    turn,
    effects: step.effects,
    now: inbound.receivedAt,
  });
  if (result.kind === 'conflict') return null;
  if (result.kind === 'duplicate') return result.turn;
  observe?.(turn);
  void keepContent?.(brain.content);
  return turn;
}

export interface Thought {
  readonly state: ConversationState;
  readonly turn: Turn;
  readonly step: Step;
}

/** Everything between reading the state and writing it: pure, so that any turn can be replayed. */
export function think(
  { content, understander }: Brain,
  stored: ConversationState | null,
  inbound: Inbound,
  burst?: BurstOptions,
): Thought {
  const joined = joinBurst(stored, inbound, burst);
  const { met } = joined;
  const today = shanghaiDate(inbound.receivedAt);
  const event = eventOf(joined.inbound, today, (text) =>
    withEarlierKinds(
      understander.understand(text, contextOf(content.dialogue, met && inForce(content.dialogue, met), inbound)),
      joined.burst,
    ),
  );
  const step = takeStep(content.dialogue, met, event);
  const decision = { content: content.fingerprint, today, asOf: event.asOf, replies: step.replies };
  const { messages, receipt, rest, more } = wordTurn(content.phrasebook, decision);
  const before = withRest(withReceipt(met, step, receipt), rest);
  const after = more === undefined ? before : offerMore(before, more);
  const state = burst ? rememberBurst(after, joined, heardIn(event)) : after;
  const said = joined.burst ? ownWords(inbound) : saidOf(event);
  const input = inputOf(event, joined);
  const { turns: number } = state;
  return { state, step, turn: turnOf({ inbound, event, step, said, input, messages, receipt, decision, number }) };
}

const heardIn = ({ input }: DialogueEvent): Understanding | null =>
  input.kind === 'utterance' ? input.understanding : null;

function withRest(state: ConversationState, rest: string | undefined): ConversationState {
  const { rest: _, ...others } = state;
  return rest === undefined ? others : { ...others, rest };
}

function eventOf(inbound: Inbound, today: string, understand: (text: string) => Understanding): DialogueEvent {
  const { messageId, receivedAt, content } = inbound;
  const input =
    content.kind === 'text' ? ({ kind: 'utterance', understanding: understand(content.text) } as const) : content;
  const stated = inbound.asOf === undefined ? {} : { asOfStated: true };
  return { messageId, receivedAt, today, asOf: inbound.asOf ?? today, ...stated, input };
}

/** What the understanding may know of the conversation; of one that ran out, only the question that will be offered again. */
function contextOf(
  model: DialogueModel,
  state: ConversationState | null,
  inbound: Pick<Inbound, 'receivedAt'>,
): UnderstandingContext {
  const today = shanghaiDate(inbound.receivedAt);
  if (!state) return { intents: [], today };
  const frame = state.frames.at(-1);
  if (isExpired(model, state, inbound)) return { intents: [], today, offered: frame ? [frame.intent] : [] };
  const intents = [...state.frames].reverse().map(({ intent }) => intent);
  return {
    today,
    intents: state.answered ? [...intents, state.answered.frame.intent] : intents,
    offered: state.meant?.map((meant) => meant.frame.intent) ?? [],
    ...(state.earlier ? { earlier: state.earlier.map(({ intent }) => intent) } : {}),
    ...(frame?.asking ? { asking: { intent: frame.intent, slot: frame.asking.slot } } : {}),
    ...(state.previousText === undefined ? {} : { previousText: state.previousText }),
    ...(state.told === undefined ? {} : { told: state.told }),
  };
}

/** The receipt of a new answer is remembered with it, for 「依据是什么」. */
function withReceipt(before: ConversationState | null, { state }: Step, receipt: Turn['receipt']): ConversationState {
  const isNew = state.answered !== undefined && state.answered !== before?.answered;
  return isNew && state.answered && receipt ? { ...state, answered: { ...state.answered, receipt } } : state;
}

interface TurnParts extends Pick<Turn, 'said' | 'input' | 'messages' | 'receipt' | 'number'> {
  readonly decision: TurnDecision;
  readonly inbound: Inbound;
  readonly event: DialogueEvent;
  readonly step: Step;
}

function turnOf({ inbound, event, step, said, input, messages, receipt, decision, number }: TurnParts): Turn {
  const { status, focus } = step;
  return {
    messageId: inbound.messageId,
    number,
    receivedAt: inbound.receivedAt,
    said,
    ...(input === undefined ? {} : { input }),
    ...(inbound.asOf === undefined ? {} : { asOf: inbound.asOf }),
    messages,
    understanding: understoodOf(event, step),
    dialogue: { status, ...focus },
    receipt,
    taken: { command: step.command, open: step.state.frames.map(({ intent }) => intent) },
    decision,
  };
}

/** A tapped id is written by the client: what it says is no safer than what people type. */
function saidOf({ input }: DialogueEvent): string {
  if (input.kind === 'utterance') return input.understanding.whole ?? input.understanding.text;
  return input.kind === 'choice' ? maskPersonalData(input.label ?? input.choiceId).text : '';
}

/** The label of a choice stands in `said`, and so do the words of a text. */
function inputOf({ input }: DialogueEvent, { burst }: Joined): TurnInput {
  if (input.kind === 'choice') return { kind: 'choice', choiceId: maskPersonalData(input.choiceId).text };
  if (input.kind !== 'utterance') return input;
  const { personalData } = input.understanding.signals;
  return {
    kind: 'text',
    ...(personalData.length === 0 ? {} : { personalData }),
    ...(burst ? { joined: true } : {}),
  };
}

function understoodOf({ input }: DialogueEvent, { focus }: Step): Turn['understanding'] {
  if (input.kind !== 'utterance') return { intent: focus.intent, confidence: 1, candidates: [], entities: [] };
  const { intent, confidence, candidates, entities } = input.understanding;
  return { intent, confidence, candidates, entities };
}
