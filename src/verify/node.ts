import type { Step } from '../dialogue/take-step';
import type { ConversationState, Frame } from '../vocabulary';
import type { Move } from './move';

/** A state in which a question is open, and the shortest way to it. */
export interface Node {
  readonly key: string;
  readonly state: ConversationState;
  readonly from: Node | null;
  readonly move: Move;
  /** Where an answer, or a failure to answer, leads. */
  readonly next: Way[];
  /** Whether some answer of the person ends in an answer of the bot. */
  isAnswered: boolean;
}

/** A move and the state it leads to. */
export interface Way {
  readonly move: Move;
  readonly to: Node;
}

/** One step taken: from a node, or from nothing. */
export interface Edge {
  readonly from: Node | null;
  readonly move: Move;
  readonly step: Step;
}

export const pathTo = (node: Node | null): readonly Move[] => (node ? [...pathTo(node.from), node.move] : []);

export const pathOf = ({ from, move }: Pick<Edge, 'from' | 'move'>): readonly Move[] => [...pathTo(from), move];

export const frameOf = (state: ConversationState): Frame | undefined => state.frames.at(-1);

/** The frame a step worked on last: the open one, or the one just answered. */
export const frameAfter = ({ state }: Step): Frame | undefined => frameOf(state) ?? state.answered?.frame;
