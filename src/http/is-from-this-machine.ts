import type { IncomingMessage } from 'node:http';

const LOOPBACK_PEER = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(?:(?:[\w-]+\.)*localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a program on this machine sent the request itself. A proxy on this machine speaks for somebody else, and
 * a browser tricked by DNS rebinding names a foreign host: neither counts.
 */
export function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const direct = FORWARDED.every((name) => headers[name] === undefined);
  return direct && LOOPBACK_PEER.test(socket.remoteAddress ?? '') && LOOPBACK_HOST.test(headers.host ?? '');
}
