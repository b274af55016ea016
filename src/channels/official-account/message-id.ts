import { createHash } from 'node:crypto';
import { fieldText, type WechatFields } from '../wechat/wechat-fields';

const PLAIN_ID = /^[\w.-]{1,64}$/;

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/**
 * The key a redelivery is recognised by, within one person's conversation. Events have no MsgId; user and
 * second alone confuse different events, so the whole message counts (EventKey is part of it).
 */
export function messageIdOf(fields: WechatFields, source: string): string {
  const id = fieldText(fields, 'MsgId');
  if (id !== '') return PLAIN_ID.test(id) ? id : fingerprint(id);
  const kind = fieldText(fields, 'Event') || fieldText(fields, 'MsgType');
  const [second = '0'] = /^\d{1,16}$/.exec(fieldText(fields, 'CreateTime')) ?? [];
  return [second, kind, fingerprint(source)].join('|');
}
