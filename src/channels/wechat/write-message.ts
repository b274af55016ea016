import type { WechatFields, WechatFormat } from './wechat-fields';
import { writeJson } from './write-json';
import { writeXml } from './write-xml';

/** Writes a message in the format the push came in. */
export function writeMessage(format: WechatFormat, fields: WechatFields): string {
  return format === 'xml' ? writeXml(fields) : writeJson(fields);
}
