import type { WechatFields } from '../channels/wechat/wechat-fields';
import { postOverHttp } from './post-push';
import { readAnswer } from './read-answer';
import { type SignedPush, signPush } from './sign-push';
import type { SimulatorOptions } from './simulator-options';
import type { WireDelivery } from './wire-record';

/** Delivers a message once: with a signature, nonce and ciphertext of its own. */
export type Deliver = (fields: WechatFields, openid: string) => Promise<WireDelivery>;

/** Where the bot expects an official account's pushes. */
export const WEBHOOK_PATH = '/wechat/official-account';
const HANG_UP_MS = 5000;

/** A single delivery over the wire of `options`, read as WeChat reads it. */
export function createDelivery(options: SimulatorOptions): Deliver {
  const { account, clock, random, path = WEBHOOK_PATH, format = 'xml', answerWithinMs = HANG_UP_MS } = options;
  const post = 'post' in options ? options.post : postOverHttp(options.baseUrl);

  function sign(fields: WechatFields): SignedPush {
    const timestamp = Math.floor(clock() / 1000).toString();
    const nonce = random(4).readUInt32BE().toString();
    return signPush(fields, account, format, { timestamp, nonce, prefix: Buffer.from(random(8).toString('hex')) });
  }

  async function reach({ query, body }: SignedPush) {
    const signal = AbortSignal.timeout(answerWithinMs);
    const hungUp = new Promise<null>((resolve) =>
      signal.addEventListener('abort', () => resolve(null), { once: true }),
    );
    return Promise.race([post(path, query, body, signal).catch(() => null), hungUp]);
  }

  return async (fields, openid) => {
    const push = sign(fields);
    const sent = { query: push.query, requestBody: push.body, requestMessage: push.message };
    const startedAt = clock();
    const answer = await reach(push);
    const tookMs = clock() - startedAt;
    if (answer === null) return { ...sent, outcome: 'timeout', tookMs };
    const { status, body: responseBody } = answer;
    return { ...sent, status, responseBody, ...readAnswer(answer, account, openid), tookMs };
  };
}
