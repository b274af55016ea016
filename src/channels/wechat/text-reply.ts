import type { Instant } from '../../vocabulary';
import { fieldText, type WechatFields } from './wechat-fields';

/**
 * A passive text answer to a push: sender and receiver swapped, CreateTime in seconds
 * (milliseconds make WeChat drop the answer silently).
 */
export function textReply(push: WechatFields, content: string, now: Instant, sender = ''): WechatFields {
  return {
    ToUserName: fieldText(push, 'FromUserName'),
    FromUserName: fieldText(push, 'ToUserName') || sender,
    CreateTime: Math.floor(now / 1000),
    MsgType: 'text',
    Content: content,
  };
}
