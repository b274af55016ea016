import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { YibaoError } from '../../errors';
import { readFlatXml } from './read-flat-xml';
import type { WechatFields, WechatValue } from './wechat-fields';

/** Values stay strings: ids exceed 2^53 and codes start with zeros. */
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  // Numeric references; named ones beyond XML's five never get this far.
  htmlEntities: true,
});

const DECLARATION = /^\s*<\?xml\s[^<>]*\?>/;
/**
 * DOCTYPE, comments, processing instructions, and references to entities XML itself does not define.
 * WeChat sends none of them; refusing comments too leaves nothing that could hide the others.
 */
const REFUSED = /<[?!]|&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const OPEN = '<![CDATA[';
const CLOSE = ']]>';

function refuse(cause?: unknown): YibaoError {
  return new YibaoError('bad-request', 'The body is not a WeChat XML message.', { cause });
}

/** The markup without what people wrote: `<!DOCTYPE` inside CDATA is just text. */
function outsideCdata(xml: string): string {
  let outside = '';
  let position = 0;
  for (let open = xml.indexOf(OPEN); open >= 0; open = xml.indexOf(OPEN, position)) {
    const close = xml.indexOf(CLOSE, open);
    if (close < 0) throw refuse();
    outside += xml.slice(position, open);
    position = close + CLOSE.length;
  }
  return outside + xml.slice(position);
}

function toValue(parsed: unknown): WechatValue {
  if (Array.isArray(parsed)) return parsed.map(toValue);
  return typeof parsed === 'object' && parsed !== null ? toFields(parsed) : String(parsed);
}

/** Text between elements (WeChat Web leaves `webwx_msg_cli_ver_0x1` there) carries nothing. */
function toFields(parsed: object): WechatFields {
  const named = Object.entries(parsed).filter(([name]) => name !== '#text');
  return Object.fromEntries(named.map(([name, value]) => [name, toValue(value)]));
}

function parse(xml: string): Record<string, unknown> {
  try {
    return parser.parse(xml);
  } catch (cause) {
    throw refuse(cause);
  }
}

/**
 * Reads `<xml>…</xml>`: leaf text from CDATA (kept as it is) or bare, repeated elements as lists,
 * empty elements as the empty string.
 *
 * @throws YibaoError bad-request: malformed, another root, DOCTYPE, unknown entities
 */
export function readXml(xml: string): WechatFields {
  return readFlatXml(xml) ?? readWholeXml(xml);
}

function readWholeXml(xml: string): WechatFields {
  if (REFUSED.test(outsideCdata(xml.replace(DECLARATION, '')))) throw refuse();
  if (XMLValidator.validate(xml) !== true) throw refuse();
  const { xml: root, ...others } = parse(xml);
  if (root === undefined || Object.keys(others).length > 0) throw refuse();
  return typeof root === 'object' && root !== null ? toFields(root) : {};
}
