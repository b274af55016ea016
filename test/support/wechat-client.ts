import { createHash } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';

/**
 * WeChat's side of an official account's webhook, written without any code of ours: signatures and ciphertext
 * are @wecom/crypto's, XML is made and read by hand. Drives a running server over HTTP.
 */
export interface WechatClientOptions {
  readonly baseUrl: string;
  readonly appId: string;
  readonly token: string;
  readonly aesKey: string;
  readonly mode: 'plain' | 'compatible' | 'secure';
  readonly format?: 'xml' | 'json';
  readonly originalId?: string;
  readonly path?: string;
}

export interface WechatReply {
  readonly status: number;
  /** The HTTP body as it came. */
  readonly raw: string;
  /** The reply's fields, decrypted; null for `success`, nothing, or an error. */
  readonly fields: Readonly<Record<string, string>> | null;
  /** The reply's Content; the empty string when there is none. */
  readonly text: string;
  /** Taps in the text. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

type Fields = Readonly<Record<string, string | number>>;

const HEADERS = { 'user-agent': 'Mozilla/4.0', accept: '*/*', pragma: 'no-cache', 'content-type': 'text/xml' };

function writeXml(fields: Fields): string {
  const elements = Object.entries(fields).map(([name, value]) =>
    typeof value === 'number'
      ? `<${name}>${value}</${name}>`
      : `<${name}><![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`,
  );
  return `<xml>${elements.join('\n')}</xml>`;
}

function readXml(xml: string): Record<string, string> {
  const elements = xml.matchAll(/<(\w+)>(?:((?:<!\[CDATA\[[\s\S]*?\]\]>)+)|([^<]*))<\/\1>/g);
  const unwrap = (cdata: string) => cdata.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');
  return Object.fromEntries(
    Array.from(elements, ([, name = '', cdata, bare]) => [name, cdata ? unwrap(cdata) : (bare ?? '')]),
  );
}

function readJson(json: string): Record<string, string> {
  return Object.fromEntries(Object.entries(JSON.parse(json)).map(([name, value]) => [name, String(value)]));
}

function readFields(body: string): Record<string, string> {
  return body.startsWith('{') ? readJson(body) : readXml(body);
}

function readChoices(text: string): WechatReply['choices'] {
  const links = text.matchAll(/<a href="weixin:\/\/bizmsgmenu\?([^"]*)">([^<]*)<\/a>/g);
  return Array.from(links, ([, query = '', label = '']) => ({
    id: new URLSearchParams(query).get('msgmenuid') ?? '',
    label,
  }));
}

export function createWechatClient(options: WechatClientOptions) {
  const { baseUrl, appId, token, aesKey, mode, format = 'xml', originalId = 'gh_client' } = options;
  const { path = '/wechat/official-account' } = options;
  let serial = 24_180_351_648_420_000n + BigInt(Date.now());

  const write = (fields: Fields) => (format === 'xml' ? writeXml(fields) : JSON.stringify(fields));
  const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');

  function stamp() {
    return { timestamp: String(Math.floor(Date.now() / 1000)), nonce: String(Math.floor(Math.random() * 1e9)) };
  }

  function sign(fields: Fields) {
    const { timestamp, nonce } = stamp();
    const query = { signature: sha1(token, timestamp, nonce), timestamp, nonce, openid: String(fields.FromUserName) };
    const message = write(fields);
    if (mode === 'plain') return { query, body: message };
    const Encrypt = encrypt(aesKey, message, appId);
    const msg_signature = getSignature(token, timestamp, nonce, Encrypt);
    const shown = mode === 'compatible' ? fields : { ToUserName: originalId };
    return { query: { ...query, encrypt_type: 'aes', msg_signature }, body: write({ ...shown, Encrypt }) };
  }

  function open(raw: string): Record<string, string> {
    const fields = readFields(raw);
    const { Encrypt = '', MsgSignature, TimeStamp = '', Nonce = '' } = fields;
    if (mode === 'plain') return fields;
    if (getSignature(token, TimeStamp, Nonce, Encrypt) !== MsgSignature) throw new TypeError('MsgSignature is wrong');
    const { message, id } = decrypt(aesKey, Encrypt);
    if (id !== appId) throw new TypeError('the reply is for another app id');
    return readFields(message);
  }

  function readReply(status: number, raw: string): WechatReply {
    if (status !== 200 || raw === '' || raw === 'success') return { status, raw, fields: null, text: '', choices: [] };
    const fields = open(raw);
    const text = fields.Content ?? '';
    return { status, raw, fields, text, choices: readChoices(text) };
  }

  /** Posts any body with any query: for forged and broken requests. */
  async function post(
    query: Readonly<Record<string, string>>,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<WechatReply> {
    const url = `${baseUrl}${path}?${new URLSearchParams(query)}`;
    const response = await fetch(url, { method: 'POST', headers: HEADERS, body });
    return readReply(response.status, await response.text());
  }

  /** Sends a message or event with its own fields; the same `MsgId` again is a redelivery. */
  async function push(openid: string, fields: Fields): Promise<WechatReply> {
    const head = { ToUserName: originalId, FromUserName: openid, CreateTime: Math.floor(Date.now() / 1000) };
    const { query, body } = sign({ ...head, ...fields });
    return post(query, body);
  }

  function freshMsgId(): string {
    serial += 1n;
    return serial.toString();
  }

  return {
    post,
    push,
    sign,
    freshMsgId,
    text: (openid: string, Content: string, MsgId = freshMsgId()) => push(openid, { MsgType: 'text', Content, MsgId }),
    tap: (openid: string, choice: { readonly id: string; readonly label: string }, MsgId = freshMsgId()) =>
      push(openid, { MsgType: 'text', Content: choice.label, bizmsgmenuid: choice.id, MsgId }),
    event: (openid: string, Event: string, EventKey = '') => push(openid, { MsgType: 'event', Event, EventKey }),
    /** The console's check of the address: answers what the server echoed. */
    async verifyUrl(echostr: string, signedWith = token) {
      const { timestamp, nonce } = stamp();
      const query = { signature: sha1(signedWith, timestamp, nonce), timestamp, nonce, echostr };
      const response = await fetch(`${baseUrl}${path}?${new URLSearchParams(query)}`);
      return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
    },
  };
}

export type WechatClient = ReturnType<typeof createWechatClient>;
