import { think } from '../app/take-turn';
import type { Choice, ConversationState, Inbound, InboundContent, Instant, IsoDate, Turn } from '../vocabulary';
import type { Exchange } from './exchange';
import { checkTurn } from './invariants/check-turn';
import { UnsoundTurn } from './unsound-turn';
import type { World } from './world';

/** A conversation so far. Never changed: two ways to go on start from the same one. */
export interface Scene {
  readonly state: ConversationState | null;
  /** When the next message comes in. */
  readonly now: Instant;
  readonly exchanges: readonly Exchange[];
}

export interface Manner {
  /** Milliseconds since the message before; 30 s unless told. */
  readonly after?: Instant;
  readonly asOf?: IsoDate;
}

const USUAL_PAUSE_MS = 30_000;

export const newScene = (world: World): Scene => ({ state: null, now: world.start, exchanges: [] });

/** @throws UnsoundTurn when the turn fails or breaks an invariant */
export const say = (world: World, scene: Scene, text: string, manner: Manner = {}): Scene =>
  send(world, scene, { kind: 'text', text }, manner);

/** @throws UnsoundTurn */
export const tap = (world: World, scene: Scene, { id, label }: Choice): Scene =>
  send(world, scene, { kind: 'choice', choiceId: id, label });

/** Takes one message on the real turn. @throws UnsoundTurn */
export function send(world: World, scene: Scene, content: InboundContent, manner: Manner = {}): Scene {
  const inbound = inboundOf(scene, content, manner);
  const { state, turn, step } = thinkOrTell(world, scene, inbound);
  const exchanges = [...scene.exchanges, { content, turn, replies: step.replies }];
  const next = { state, now: inbound.receivedAt, exchanges };
  const problems = checkTurn(world, { before: scene.state, state, turn, inbound, replies: step.replies });
  if (problems.length > 0) throw new UnsoundTurn(problems, exchanges);
  return next;
}

function inboundOf(scene: Scene, content: InboundContent, { after = USUAL_PAUSE_MS, asOf }: Manner): Inbound {
  return {
    channel: 'rest',
    conversationId: 'fuzz',
    messageId: `m${scene.exchanges.length + 1}`,
    content,
    receivedAt: scene.state === null ? scene.now : scene.now + after,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function thinkOrTell({ brain }: World, { state, exchanges }: Scene, inbound: Inbound) {
  try {
    return think(brain, state, inbound);
  } catch (error) {
    const said = inbound.content.kind === 'text' ? inbound.content.text : JSON.stringify(inbound.content);
    throw new UnsoundTurn([`「${said}」 throws ${(error as Error).stack ?? String(error)}`], exchanges);
  }
}

export const lastTurn = ({ exchanges }: Scene): Turn | undefined => exchanges.at(-1)?.turn;

/** The question a form waits for an answer to. */
export interface Asked {
  readonly intent: string;
  readonly slot: string;
}

/** The question that is open. */
export function asked({ state }: Scene): Asked | null {
  const frame = state?.frames.at(-1);
  return frame?.asking ? { intent: frame.intent, slot: frame.asking.slot } : null;
}

/** The list that can be tapped. */
export const offered = ({ state }: Scene): readonly Choice[] => state?.offered[0] ?? [];
