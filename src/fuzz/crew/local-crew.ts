import type { Crew } from '../run-fuzz';
import { playShard } from '../shard';
import type { World } from '../world';

/** Plays in this thread. */
export const createLocalCrew = (world: World): Crew => ({
  size: 1,
  play: (shard) => playShard(world, shard),
  close: async () => undefined,
});
