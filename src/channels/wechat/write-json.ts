import { cleanText } from './clean-text';
import type { WechatFields } from './wechat-fields';

/** Writes raw characters, no `\uXXXX`: WeChat shows escapes to the reader as they stand. */
export function writeJson(fields: WechatFields): string {
  return JSON.stringify(fields, (_name, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
}
