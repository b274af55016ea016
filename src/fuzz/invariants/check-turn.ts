import type { World } from '../world';
import { checkCalculations } from './check-calculations';
import { checkChoices } from './check-choices';
import { checkFigures } from './check-figures';
import { checkFrames } from './check-frames';
import { checkReceipt } from './check-receipt';
import { checkRows } from './check-rows';
import { checkSession } from './check-session';
import { checkTexts } from './check-texts';
import type { Invariant, TakenTurn } from './invariant';

const INVARIANTS: readonly Invariant[] = [
  checkTexts,
  checkFrames,
  checkSession,
  checkChoices,
  checkReceipt,
  checkRows,
  checkFigures,
  checkCalculations,
];

/** Everything that is wrong with a turn, whatever it is compared with. */
export const checkTurn = (world: World, taken: TakenTurn): readonly string[] =>
  INVARIANTS.flatMap((check) => check(taken, world));
