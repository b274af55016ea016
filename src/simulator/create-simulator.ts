import { readMenuLinks } from '../channels/wechat/read-menu-links';
import type { WechatFields } from '../channels/wechat/wechat-fields';
import type { Choice } from '../vocabulary';
import { createDelivery, type Deliver, WEBHOOK_PATH } from './create-delivery';
import { pushFields } from './push-fields';
import type { SimulatedAction } from './simulated-action';
import type { SimulatorOptions } from './simulator-options';
import type { WireDelivery, WireRecord } from './wire-record';

/** What the phone shows of one answer. */
export interface ShownMessage {
  /** Without the taps; other links stay in it as `<a href="…">`. */
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** One message and all that came of it. */
export interface SimulatedExchange {
  readonly appId: string;
  readonly openid: string;
  /** Empty for events, which have none. */
  readonly msgId: string;
  /** None when the bot stays silent. */
  readonly messages: readonly ShownMessage[];
  /** True when WeChat would say that the account is out of order. */
  readonly fault: boolean;
  readonly wire: WireRecord;
}

/** WeChat, as far as a webhook can tell. */
export interface Simulator {
  /** Sends as this person and waits for the answer, through up to three deliveries. */
  send(openid: string, action: SimulatedAction): Promise<SimulatedExchange>;
}

const DELIVERIES = 3;

function show({ responseText }: WireDelivery): readonly ShownMessage[] {
  if (responseText === undefined) return [];
  const { text, choices } = readMenuLinks(responseText);
  return [{ text, choices: choices.map(({ id, label }) => ({ id, label })) }];
}

/** WeChat delivers again only when nothing came back. */
async function deliverUntilAnswered(deliver: Deliver, fields: WechatFields, openid: string) {
  const deliveries: WireDelivery[] = [];
  while (deliveries.length < DELIVERIES) {
    const delivery = await deliver(fields, openid);
    deliveries.push(delivery);
    if (delivery.outcome !== 'timeout') break;
  }
  return deliveries;
}

/** Beyond 2^53, as real ids are. */
function freshMsgId(random: SimulatorOptions['random']): string {
  return (2n ** 62n + random(7).reduce((id, byte) => id * 256n + BigInt(byte), 0n)).toString();
}

/** Plays WeChat's side of the webhook: signs, encrypts, delivers up to three times, reads the answer. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { account, clock, random, path = WEBHOOK_PATH } = options;
  const deliver = createDelivery(options);

  function address(openid: string, msgId: string) {
    const to = account.originalId ?? account.appId;
    return { to, openid, createTime: Math.floor(clock() / 1000), msgId };
  }

  return {
    async send(openid, action) {
      const msgId = action.kind === 'event' ? '' : freshMsgId(random);
      const deliveries = await deliverUntilAnswered(deliver, pushFields(action, address(openid, msgId)), openid);
      const fault = deliveries.some(({ outcome }) => outcome === 'fault') || deliveries.at(-1)?.outcome === 'timeout';
      const wire = { path, mode: account.mode, deliveries };
      return { appId: account.appId, openid, msgId, messages: deliveries.flatMap(show), fault, wire };
    },
  };
}
