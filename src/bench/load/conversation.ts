import type { WechatAccount } from '../../channels/wechat/wechat-account';
import { pushFields } from '../../simulator/push-fields';
import { signPush } from '../../simulator/sign-push';
import type { Script } from './scripts';

/** Requests of one person, to be sent one after the other. */
export interface Conversation {
  readonly openid: string;
  /** Whole HTTP requests, ready for the wire. */
  readonly requests: readonly Buffer[];
}

/** What stays the same over a run. */
export interface Sender {
  readonly account: WechatAccount;
  readonly random: (bytes: number) => Buffer;
  readonly now: () => number;
}

const PATH = '/wechat/official-account';
const HEADERS =
  'Host: 127.0.0.1\r\nUser-Agent: Mozilla/4.0\r\nAccept: */*\r\nPragma: no-cache\r\nContent-Type: text/xml\r\n';

/** Signs and encrypts a script as WeChat does, for a person nobody has heard of, with fresh message ids. */
export function writeConversation(script: Script, sender: Sender): Conversation {
  const openid = `o${sender.random(14).toString('hex').slice(0, 27)}`;
  return { openid, requests: script.map((text) => writeRequest(text, openid, sender)) };
}

function writeRequest(text: string, openid: string, { account, random, now }: Sender): Buffer {
  const createTime = Math.floor(now() / 1000);
  const msgId = (2n ** 62n + random(7).reduce((id, byte) => id * 256n + BigInt(byte), 0n)).toString();
  const fields = pushFields({ kind: 'text', text }, { to: account.originalId ?? '', openid, createTime, msgId });
  const nonce = random(4).readUInt32BE().toString();
  const stamp = { timestamp: String(createTime), nonce, prefix: Buffer.from(random(8).toString('hex')) };
  const { query, body } = signPush(fields, account, 'xml', stamp);
  const target = `${PATH}?${new URLSearchParams(query)}`;
  return Buffer.from(`POST ${target} HTTP/1.1\r\n${HEADERS}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
