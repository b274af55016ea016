import { ExpiringMap } from '../../src/store/expiring-map';

describe('ExpiringMap', () => {
  it('ends entries at their time and throws them away with the next write', () => {
    const map = new ExpiringMap<string>(10, 100);
    map.set('a', 'A', 0);
    map.set('b', 'B', 5);
    expect(map.get('a', 9)).toBe('A');
    expect(map.get('a', 10)).toBeNull();
    map.set('c', 'C', 12);
    expect(map.size).toBe(2);
    expect(map.get('b', 12)).toBe('B');
  });

  it('never holds more than its capacity', () => {
    const map = new ExpiringMap<number>(1000, 3);
    for (let index = 0; index < 50; index += 1) map.set(`${index}`, index, index);
    expect(map.size).toBe(3);
    expect(map.get('49', 50)).toBe(49);
    expect(map.get('46', 50)).toBeNull();
  });

  it('says whether what it deletes was still alive', () => {
    const map = new ExpiringMap<string>(10, 3);
    map.set('a', 'A', 0);
    expect(map.delete('a', 10)).toBe(false);
    map.set('a', 'A', 0);
    expect(map.delete('a', 9)).toBe(true);
  });
});
