import type { InboundContent } from '../../vocabulary';
import { menuChoiceId } from '../wechat/menu-link';
import { fieldText, type WechatFields } from '../wechat/wechat-fields';

/** What a message asks of us: an answer, forgetting its sender, or no more than being received. */
export type Meaning =
  | { readonly kind: 'say'; readonly content: InboundContent }
  | { readonly kind: 'forget' }
  | { readonly kind: 'nothing' };

/** Stickers and files arrive as a text that begins so. */
const PLACEHOLDER = '【收到不支持的消息类型';

function say(content: InboundContent): Meaning {
  return { kind: 'say', content };
}

function readText(fields: WechatFields): Meaning {
  const text = fieldText(fields, 'Content').trim();
  const tapped = fieldText(fields, 'bizmsgmenuid');
  if (tapped !== '') return say({ kind: 'choice', choiceId: menuChoiceId(tapped), ...(text && { label: text }) });
  const isReadable = text !== '' && !text.startsWith(PLACEHOLDER);
  return say(isReadable ? { kind: 'text', text } : { kind: 'unsupported', mediaType: 'unknown' });
}

function readVoice(fields: WechatFields): Meaning {
  const text = fieldText(fields, 'Recognition').trim();
  return say(text === '' ? { kind: 'unsupported', mediaType: 'voice' } : { kind: 'text', text });
}

function readEvent(fields: WechatFields): Meaning {
  switch (fieldText(fields, 'Event').toLowerCase()) {
    case 'subscribe':
      return say({ kind: 'event', event: 'subscribed' });
    case 'user_enter_tempsession':
      return say({ kind: 'event', event: 'entered' });
    case 'unsubscribe':
      return { kind: 'forget' };
    default:
      return { kind: 'nothing' };
  }
}

/** Reads what was sent. Types and events we do not know are received in silence, never an error. */
export function readContent(fields: WechatFields): Meaning {
  const type = fieldText(fields, 'MsgType').toLowerCase();
  switch (type) {
    case 'text':
      return readText(fields);
    case 'voice':
      return readVoice(fields);
    case 'event':
      return readEvent(fields);
    case 'image':
    case 'video':
    case 'shortvideo':
    case 'location':
    case 'link':
    case 'miniprogrampage':
    case 'file':
      return say({ kind: 'unsupported', mediaType: type });
    default:
      return { kind: 'nothing' };
  }
}
