import { YibaoError } from '../../errors';
import type { WechatFields, WechatValue } from './wechat-fields';

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const MAX_DEPTH = 32;

function refuse(cause?: unknown): YibaoError {
  return new YibaoError('bad-request', 'The body is not a WeChat JSON message.', { cause });
}

/** Numbers become strings before parsing: a MsgId above 2^53 would come out of JSON.parse as another id. */
function quoteNumbers(json: string): string {
  return json.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`));
}

function parse(json: string): unknown {
  try {
    // The first pass is for its refusals: only valid JSON may be rewritten.
    JSON.parse(json);
    return JSON.parse(quoteNumbers(json));
  } catch (cause) {
    throw refuse(cause);
  }
}

function toValue(parsed: unknown, depth: number): WechatValue {
  if (depth > MAX_DEPTH) throw refuse();
  if (Array.isArray(parsed)) return parsed.map((item) => toValue(item, depth + 1));
  if (typeof parsed === 'object' && parsed !== null) return toFields(parsed, depth);
  return parsed === null ? '' : String(parsed);
}

function toFields(parsed: object, depth: number): WechatFields {
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, toValue(value, depth + 1)]));
}

/**
 * Reads a JSON push into the same fields its XML twin has: every leaf a string, numbers as they were
 * written, null as the empty string.
 *
 * @throws YibaoError bad-request: malformed, not an object, nested absurdly deep
 */
export function readJson(json: string): WechatFields {
  const parsed = parse(json);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw refuse();
  return toFields(parsed, 0);
}
