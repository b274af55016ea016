const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const ROOM = /\/(?:dist|src)\/(channels\/[^/]+|store\/redis|[^/]+?)(?:\/|\.[jt]s$)/;

/** What V8 counts beside functions; `(root)` is only what everything hangs on. */
const ENGINE = new Set(['(garbage collector)', '(program)', '(idle)']);

/** Who a function belongs to: a room, a package, node itself, or the engine. */
export interface Owner {
  readonly kind: 'room' | 'package' | 'node' | 'engine';
  readonly name: string;
}

/** Null for what has no file (built-ins, regular expressions): it belongs to whoever called it. */
export function ownerOf(url: string, functionName: string): Owner | null {
  const [, packageName] = PACKAGE.exec(url) ?? [];
  if (packageName !== undefined) return { kind: 'package', name: packageName };
  if (url.startsWith('node:')) return { kind: 'node', name: 'node' };
  const [, room] = ROOM.exec(url) ?? [];
  if (room !== undefined) return { kind: 'room', name: room };
  return ENGINE.has(functionName) ? { kind: 'engine', name: functionName } : null;
}
