import type { z } from 'zod';
import { YibaoError } from '../../errors';
import type { ChannelRequest } from '../contract';
import { idSchema, type MessageRequest, messageRequestSchema } from './message-schema';

const MAX_NAMED = 10;
const MAX_NAME_LENGTH = 40;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/**
 * The body as a message.
 * @throws YibaoError unsupported-media-type, bad-request naming every field at fault and no value
 */
export function parseMessage(request: ChannelRequest): MessageRequest {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
    throw new YibaoError('unsupported-media-type', 'The body must be JSON: Content-Type application/json.');
  }
  return checked(messageRequestSchema, parseJson(request.body));
}

/** The id in the address. @throws YibaoError bad-request */
export function parseConversationId(id: string | undefined): string {
  return checked(idSchema, id);
}

function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new YibaoError('bad-request', parsed.error.issues.slice(0, MAX_NAMED).map(describeIssue).join('; '));
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new YibaoError('bad-request', 'The body is not JSON in UTF-8.');
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown field: ${issue.keys.slice(0, MAX_NAMED).map(shortName).join(', ')}`;
  const field = issue.path.map(String).join('.');
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

function shortName(name: string): string {
  return JSON.stringify(name.slice(0, MAX_NAME_LENGTH));
}
