import type { CpuProfile, ProfileNode } from './cpu-profile';
import { type Owner, ownerOf } from './owner-of';

export interface Share {
  readonly name: string;
  /** Of the time the process was running, 0 to 1. */
  readonly share: number;
}

/** Where a server's time went. Idle time is left out. */
export interface Profile {
  /** Each of our rooms with all it called outside our rooms: packages, node, built-ins. */
  readonly rooms: readonly Share[];
  /** The code itself, by room, package, node or engine. */
  readonly code: readonly Share[];
  /** Single functions with the built-ins they called. */
  readonly functions: readonly Share[];
}

/** A time span of the monotonic clock, in microseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const FUNCTIONS = 25;

interface Place {
  readonly owner: string;
  readonly room: string;
  readonly function: string;
}

const OUTSIDE: Place = { owner: 'node', room: 'outside (server, sockets, Redis replies)', function: '(none)' };

/** Sums up the samples within the span; all of them where the span holds none. */
export function summariseProfile(profile: CpuProfile, span: Span): Profile {
  const places = placesOf(profile.nodes);
  const within = timesOf(profile, span);
  const times = within.size > 0 ? within : timesOf(profile, { from: 0, to: Number.POSITIVE_INFINITY });
  const by = (name: (place: Place) => string): readonly Share[] => {
    const sums = new Map<string, number>();
    for (const [id, time] of times) {
      const place = places.get(id) ?? OUTSIDE;
      if (place.owner !== '(idle)') sums.set(name(place), (sums.get(name(place)) ?? 0) + time);
    }
    const total = [...sums.values()].reduce((sum, time) => sum + time, 0);
    const shares = [...sums].map(([owner, time]) => ({ name: owner, share: time / total }));
    return shares.sort((a, b) => b.share - a.share);
  };
  return {
    rooms: by(({ room }) => room),
    code: by(({ owner }) => owner),
    functions: by((place) => place.function).slice(0, FUNCTIONS),
  };
}

function timesOf({ samples, timeDeltas, startTime }: CpuProfile, { from, to }: Span): Map<number, number> {
  const times = new Map<number, number>();
  let clock = startTime;
  samples.forEach((id, index) => {
    const delta = timeDeltas[index] ?? 0;
    clock += delta;
    if (clock >= from && clock <= to) times.set(id, (times.get(id) ?? 0) + delta);
  });
  return times;
}

function placesOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, Place> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<number, Place>();
  const queue = nodes.slice(0, 1).map((node) => ({ node, caller: OUTSIDE }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const place = placeOf(next.node, next.caller);
    places.set(next.node.id, place);
    for (const id of next.node.children ?? []) {
      const node = byId.get(id);
      if (node) queue.push({ node, caller: place });
    }
  }
  return places;
}

function placeOf({ callFrame }: ProfileNode, caller: Place): Place {
  const { functionName, url, lineNumber } = callFrame;
  const owner = ownerOf(url, functionName);
  if (owner === null) return caller;
  const file = url.replace(owner.kind === 'package' ? /^.*\/node_modules\// : /^.*\/(?:dist|src)\//, '');
  return {
    owner: owner.name,
    room: roomOf(owner, caller),
    function: owner.kind === 'engine' ? owner.name : `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`,
  };
}

function roomOf(owner: Owner, caller: Place): string {
  return owner.kind === 'room' || owner.kind === 'engine' ? owner.name : caller.room;
}
