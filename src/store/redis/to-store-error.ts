import { YibaoError } from '../../errors';

/** Replies of a Redis that is there but cannot serve now: loading, failing over, full, busy, resharding. */
const PASSING =
  /\b(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MOVED|ASK|BUSY|OOM|NOREPLICAS|MISCONF|UNBLOCKED)\b/;
const DENIED = /^(NOAUTH|WRONGPASS|NOPERM)\b/;

/**
 * Says in our words what Redis or the way to it got wrong. The cause keeps the name and text only: ioredis hangs
 * the command's arguments on its errors, and those hold what people wrote.
 */
export function toStoreError(error: unknown): YibaoError {
  if (error instanceof YibaoError) return error;
  const cause = describe(error);
  if (cause.name !== 'ReplyError') return new YibaoError('store-unavailable', 'Redis cannot be reached', { cause });
  if (DENIED.test(cause.message)) return new YibaoError('invalid-config', 'Redis refuses our credentials', { cause });
  if (PASSING.test(cause.message)) return new YibaoError('store-unavailable', 'Redis cannot serve now', { cause });
  return new YibaoError('internal', `Redis refused a command: ${replyCode(cause.message)}`, { cause });
}

function describe(error: unknown): { readonly name: string; readonly message: string } {
  if (!(error instanceof Error)) return { name: 'unknown', message: 'not an error' };
  return { name: error.name, message: error.message.slice(0, 200) };
}

/** `WRONGTYPE`, wherever the server's version puts it in the text. */
function replyCode(message: string): string {
  if (message.includes('WRONGTYPE')) return 'WRONGTYPE, a key holds something this store did not put there';
  return message.split(' ', 1)[0] ?? 'ERR';
}
