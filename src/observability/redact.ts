import { createHash } from 'node:crypto';
import { remember } from '../remember';

/** Never logged, whatever holds them. Compared in lower case without `_` and `-`. */
const SECRET = new Set(
  'apitoken token accesstoken secret appsecret aeskey previousaeskey encodingaeskey datakey sessionkey authorization cookie password signature msgsignature'.split(
    ' ',
  ),
);
/** What people wrote or were told. */
const WORDS = new Set('text said label utterance previoustext body messages replies xml'.split(' '));
/** Names of people in a channel: logged as a short hash, so that lines of one conversation still belong together. */
const PERSON = new Set('openid unionid fromusername tousername touser conversationid conversation'.split(' '));

const MAX_DEPTH = 6;

/** A copy of log fields without secrets, without people's words, and with people's ids hashed. */
export function redact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return redactObject(fields, 0);
}

/** Short and one-way: enough to see that two lines are about the same person. */
function hashedId(id: string): string {
  return `#${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}

function redactObject(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value, depth)]));
}

function redactField(name: string, value: unknown, depth: number): unknown {
  switch (kindOf(name)) {
    case 'secret':
      return '[secret]';
    case 'words':
      return '[words]';
    case 'person':
      return hashedId(String(value));
    case 'plain':
      return redactValue(value, depth);
  }
}

type FieldKind = 'secret' | 'words' | 'person' | 'plain';

/** Every line of the log has the same few names. */
const MOST_KEPT = 500;
const kindOf = remember((name: string): FieldKind => judgeName(name.toLowerCase().replace(/[_-]/g, '')), {
  most: MOST_KEPT,
});

function judgeName(plain: string): FieldKind {
  if (SECRET.has(plain)) return 'secret';
  if (WORDS.has(plain)) return 'words';
  return PERSON.has(plain) ? 'person' : 'plain';
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth >= MAX_DEPTH || ArrayBuffer.isView(value)) return '[left out]';
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  return redactObject(value, depth + 1);
}
