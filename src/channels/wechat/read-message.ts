import { isUtf8 } from 'node:buffer';
import { YibaoError } from '../../errors';
import { readJson } from './read-json';
import { readXml } from './read-xml';
import type { WechatFields, WechatFormat } from './wechat-fields';

/** A message and the format it came in. */
export interface WechatMessage {
  readonly format: WechatFormat;
  readonly fields: WechatFields;
}

const READERS: Readonly<Record<string, { format: WechatFormat; read: (text: string) => WechatFields }>> = {
  '<': { format: 'xml', read: readXml },
  '{': { format: 'json', read: readJson },
};

/**
 * Reads a message by its first character; Content-Type is not to be trusted (JSON pushes come as text/xml too).
 *
 * @throws YibaoError bad-request
 */
export function readMessage(text: string): WechatMessage {
  const trimmed = text.trim();
  const reader = READERS[trimmed.charAt(0)];
  if (reader === undefined) throw new YibaoError('bad-request', 'The body is neither XML nor a JSON object.');
  return { format: reader.format, fields: reader.read(trimmed) };
}

/** The same for raw bytes. @throws YibaoError bad-request, also when they are not UTF-8 */
export function readMessageBytes(body: Buffer): WechatMessage {
  if (!isUtf8(body)) throw new YibaoError('bad-request', 'The body is not UTF-8.');
  return readMessage(body.toString());
}
