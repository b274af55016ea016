import type { CpuProfile, ProfileNode } from '../../src/bench/profile/cpu-profile';
import { summariseProfile } from '../../src/bench/profile/summarise-profile';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []): ProfileNode => ({
  id,
  callFrame: { functionName, url, lineNumber: 6 },
  children,
});

const profile: CpuProfile = {
  startTime: 1000,
  nodes: [
    node(1, '(root)', '', [2, 6, 7]),
    node(2, 'render', 'file:///bot/dist/templates/template.js', [3]),
    node(3, 'renderSync', 'file:///bot/node_modules/liquidjs/dist/liquid.node.js', [4]),
    node(4, 'RegExp: a+', '', []),
    node(6, '(idle)', ''),
    node(7, 'onread', 'node:internal/stream_base_commons', [8]),
    node(8, 'open', 'file:///bot/dist/store/redis/redis-store.js'),
  ],
  samples: [1, 2, 3, 4, 6, 7, 8],
  timeDeltas: [0, 10, 20, 30, 500, 15, 25],
};

const named = (shares: readonly { readonly name: string; readonly share: number }[]) =>
  Object.fromEntries(shares.map(({ name, share }) => [name, Math.round(share * 100)]));

describe('summariseProfile', () => {
  const everything = { from: 0, to: 1e9 };

  it('charges packages and built-ins to the room that called them, and leaves idle time out', () => {
    const { rooms } = summariseProfile(profile, everything);
    expect(named(rooms)).toEqual({
      templates: 60,
      'store/redis': 25,
      'outside (server, sockets, Redis replies)': 15,
    });
  });

  it('counts the code itself by package', () => {
    expect(named(summariseProfile(profile, everything).code)).toEqual({
      liquidjs: 50,
      templates: 10,
      'store/redis': 25,
      node: 15,
    });
  });

  it('names functions with their place', () => {
    const { functions } = summariseProfile(profile, everything);
    expect(functions[0]?.name).toBe('renderSync liquidjs/dist/liquid.node.js:7');
  });

  it('looks only at the span it is given', () => {
    const { rooms } = summariseProfile(profile, { from: 1005, to: 1015 });
    expect(named(rooms)).toEqual({ templates: 100 });
  });
});
