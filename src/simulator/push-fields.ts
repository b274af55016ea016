import type { WechatFields } from '../channels/wechat/wechat-fields';
import type { SimulatedAction } from './simulated-action';

/** What is the same in all deliveries of one message. */
export interface PushHead {
  readonly to: string;
  readonly openid: string;
  /** Seconds. */
  readonly createTime: number;
  readonly msgId: string;
}

function bodyOf(action: SimulatedAction, msgId: string): WechatFields {
  switch (action.kind) {
    case 'text':
      return { MsgType: 'text', Content: action.text, MsgId: msgId };
    case 'tap':
      return { MsgType: 'text', Content: action.label, MsgId: msgId, bizmsgmenuid: action.choiceId };
    case 'event':
      return { MsgType: 'event', Event: action.event, EventKey: action.eventKey ?? '' };
    case 'media':
      return { MsgType: action.type, ...action.fields, MsgId: msgId };
  }
}

/** The message as WeChat would send it. Events carry no MsgId. */
export function pushFields(action: SimulatedAction, { to, openid, createTime, msgId }: PushHead): WechatFields {
  return { ToUserName: to, FromUserName: openid, CreateTime: createTime, ...bodyOf(action, msgId) };
}
