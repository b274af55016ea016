import { createTurnCounter } from '../../src/app/count-turns';
import type { Inbound, Turn } from '../../src/vocabulary';

const inbound = { channel: 'rest' } as Inbound;

describe('createTurnCounter', () => {
  it('counts a new turn by its status, and the same turn given again as repeated', async () => {
    const counted: unknown[] = [];
    const counter = createTurnCounter({
      turnTaken: (channel, status) => counted.push(['taken', channel, status]),
      turnRepeated: (channel) => counted.push(['repeated', channel]),
    });
    const stored = { dialogue: { status: 'answered' } } as Turn;
    const takeTurn = counter.count(async (message) => {
      if (message !== inbound) return stored;
      const turn = { ...stored };
      counter.observe(turn);
      return turn;
    });
    await takeTurn(inbound);
    await takeTurn({ ...inbound });
    expect(counted).toEqual([
      ['taken', 'rest', 'answered'],
      ['repeated', 'rest'],
    ]);
  });
});
