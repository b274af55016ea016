import type { Frame } from '../vocabulary';
import { advance, type World } from './advance';
import { type Draft, withInnermost } from './draft';
import { withoutQuestion } from './frame';

/** Goes on without the value. */
export function giveUpSlot(world: World, draft: Draft, frame: Frame, name: string): Draft {
  return advance(world, withInnermost(draft, { ...withoutQuestion(frame), unknown: [...frame.unknown, name] }));
}
