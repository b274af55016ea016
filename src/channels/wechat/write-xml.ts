import { cleanText } from './clean-text';
import type { WechatFields, WechatValue } from './wechat-fields';

/** `]]>` would end the section: it is cut in two. Five of ten public SDKs send broken XML here. */
function writeText(text: string): string {
  return `<![CDATA[${cleanText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function writeContent(value: Exclude<WechatValue, readonly WechatValue[]>): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? writeText(value) : writeFields(value);
}

function isList(value: WechatValue): value is readonly WechatValue[] {
  return Array.isArray(value);
}

function writeElement(name: string, value: WechatValue): string {
  if (isList(value)) return value.map((item) => writeElement(name, item)).join('');
  return `<${name}>${writeContent(value)}</${name}>`;
}

function writeFields(fields: WechatFields): string {
  return Object.entries(fields)
    .map(([name, value]) => writeElement(name, value))
    .join('');
}

/** Writes `<xml>…</xml>` as WeChat expects it: texts in CDATA, numbers bare, lists as repeated elements. */
export function writeXml(fields: WechatFields): string {
  return `<xml>${writeFields(fields)}</xml>`;
}
