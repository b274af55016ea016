import type { WechatFields } from './wechat-fields';

const HEAD = '<xml>';
const TAIL = '</xml>';
const OPEN_CDATA = '<![CDATA[';
const CLOSE_CDATA = ']]>';
const START_TAG = /[ \t\n]*<([A-Za-z_]\w*)>/y;
const REST = /[ \t\n]*<\/xml>$/y;
/** References, and brackets only a whole reader may judge. */
const NOT_PLAIN = /[&>]/;

interface Element {
  readonly name: string;
  readonly value: string;
  /** Where it ends. */
  readonly end: number;
}

/**
 * Reads what nearly every push is: `<xml>` with elements of which each occurs once and holds one CDATA section or
 * bare text, and nothing else. Null for whatever is not exactly that: the whole reader decides about it. It takes a
 * tenth of the whole reader's time, and each push is read twice (envelope and message).
 */
export function readFlatXml(xml: string): WechatFields | null {
  if (!xml.startsWith(HEAD) || !xml.endsWith(TAIL) || xml.includes('\r')) return null;
  const fields: Record<string, string> = {};
  for (let at = HEAD.length; !endsAt(xml, at); ) {
    const element = readElement(xml, at);
    // `in`: a name every object has (`constructor`) is no ordinary name either.
    if (element === null || element.name in fields) return null;
    fields[element.name] = element.value;
    at = element.end;
  }
  return fields;
}

function endsAt(xml: string, at: number): boolean {
  REST.lastIndex = at;
  return REST.test(xml);
}

function readElement(xml: string, at: number): Element | null {
  START_TAG.lastIndex = at;
  const name = START_TAG.exec(xml)?.[1];
  if (name === undefined) return null;
  const start = START_TAG.lastIndex;
  return xml.startsWith(OPEN_CDATA, start)
    ? readCdata(xml, name, start + OPEN_CDATA.length)
    : readBare(xml, name, start);
}

/** Kept as it is. */
function readCdata(xml: string, name: string, start: number): Element | null {
  const close = xml.indexOf(CLOSE_CDATA, start);
  return close < 0 ? null : closed(xml, name, xml.slice(start, close), close + CLOSE_CDATA.length);
}

function readBare(xml: string, name: string, start: number): Element | null {
  const end = xml.indexOf('<', start);
  const text = xml.slice(start, end);
  return end < 0 || NOT_PLAIN.test(text) ? null : closed(xml, name, text.trim(), end);
}

function closed(xml: string, name: string, value: string, at: number): Element | null {
  const tag = `</${name}>`;
  return xml.startsWith(tag, at) ? { name, value, end: at + tag.length } : null;
}
