import { z } from 'zod';
import type { Channel } from '../channels/contract';
import { YibaoError } from '../errors';
import type { SimulatedExchange, Simulator } from './create-simulator';
import type { SimulatedAction } from './simulated-action';

const sessionSchema = z.string().regex(/^[\w-]{1,64}$/);
const requestSchema = z.union([
  z.strictObject({ session: sessionSchema, text: z.string().min(1).max(2000) }),
  z.strictObject({ session: sessionSchema, choiceId: z.string().min(1).max(200), label: z.string().max(200) }),
  z.strictObject({ session: sessionSchema, event: z.string().regex(/^\w{1,64}$/) }),
]);

type SendRequest = z.infer<typeof requestSchema>;

function parseRequest(body: Buffer): SendRequest {
  try {
    return requestSchema.parse(JSON.parse(body.toString()));
  } catch (cause) {
    throw new YibaoError('bad-request', 'Expected {session, text}, {session, choiceId, label} or {session, event}.', {
      cause,
    });
  }
}

function actionOf(request: SendRequest): SimulatedAction {
  if ('text' in request) return { kind: 'text', text: request.text };
  if ('event' in request) return { kind: 'event', event: request.event };
  return { kind: 'tap', choiceId: request.choiceId, label: request.label };
}

/**
 * Why the bot answered what it answered, as plain JSON; null when it does not know. `messageId` is WeChat's MsgId,
 * empty for the last turn.
 */
export type ExplainAnswer = (conversationId: string, messageId: string) => Promise<object | null>;

/** The page shows the answer even where its explanation fails. Nothing said to an event: nothing to explain. */
async function explained({ appId, openid, msgId, messages }: SimulatedExchange, explain?: ExplainAnswer) {
  if (explain === undefined || (msgId === '' && messages.length === 0)) return null;
  return explain(`oa:${appId}:${openid}`, msgId).catch(() => null);
}

/**
 * The simulator page's only call. The browser needs no keys: the simulator, on the server, plays WeChat.
 * Mounted only where the simulator is switched on.
 *
 * `POST /simulator/api/send`, one of
 * ```json
 * {"session":"k3J…","text":"断缴三个月能补吗"}
 * {"session":"k3J…","choiceId":"insurance=employee","label":"职工医保"}
 * {"session":"k3J…","event":"subscribe"}
 * ```
 * `session`: 1 to 64 letters, digits, `_` or `-`, one per phone; the person's openid is `sim_<session>`.
 * `event`: `subscribe`, `unsubscribe` or any other event name. The answer, always status 200:
 * ```json
 * {"appId":"wx…", "openid":"sim_k3J…",                  // the conversation is `oa:<appId>:<openid>`
 *  "msgId":"6971…",                                    // "" for events
 *  "messages":[{"text":"…","choices":[{"id":"…","label":"…"}]}],   // [] when the bot stays silent
 *  "fault":false,                                      // true: WeChat would say the account is out of order
 *  "deliveries":1,                                     // 1 to 3
 *  "wire":{"path":"/wechat/official-account","mode":"secure",
 *    "deliveries":[{
 *      "query":{"signature":"…","timestamp":"…","nonce":"…","openid":"…","encrypt_type":"aes","msg_signature":"…"},
 *      "requestBody":"<xml>…", "requestMessage":"<xml>…",          // as sent; as WeChat means it
 *      "status":200, "responseBody":"<xml>…",                      // absent when outcome is timeout
 *      "responseMessage":"<xml>…", "responseText":"…",             // decrypted, its Content; only for a reply
 *      "outcome":"reply",                                          // reply | silence | fault | timeout
 *      "reason":"status 401",                                      // only when outcome is fault
 *      "tookMs":12}]},
 *  "why":{                                             // null when unknown: no turn, erased, not told how to explain
 *    "turn":3,                                         // 1-based position in the conversation
 *    "heard":"…",                                      // masked
 *    "understood":{"intent":"arrears.restore","title":"…","confidence":0.97},   // or null
 *    "candidates":[{"intent":"…","title":"…","confidence":0.97}],
 *    "entities":[{"entity":"…","value":3,"text":"三个月","start":2,"end":5}],
 *    "status":"asking",                                // as in the REST answer
 *    "about":{"intent":"…","title":"…"},               // or null
 *    "slots":[{"name":"gap_months","label":"…","value":3,"shown":"3个月"}],
 *    "asking":{"name":"insurance","label":"…"},        // or null
 *    "basis":{                                         // the receipt, written out; null when nothing was stated
 *      "rule":"…","asOf":"2026-11-21","content":"sha256:…","conflicts":["cf-31"],
 *      "facts":[{"id":"…","statement":"…","region":"national","source":"…","doubt":"…"}],   // doubt: only if any
 *      "figures":[{"name":"arrears-22.daily_rate","shown":"0.05%"}],
 *      "sources":[{"id":"…","title":"…","publisher":"…","date":"2025-06-26"}]}}}   // date or null
 * ```
 * `text` has the taps taken out (they are in `choices`); links other than taps stay in it as
 * `<a href="…">…</a>` and everything else in it is plain text, to be escaped before it is shown.
 * Wrong requests: status 400, `{"error":{"id","message"}}`.
 */
export function createSimulatorChannel(simulator: Simulator, explain?: ExplainAnswer): Channel {
  return {
    name: 'simulator',
    routes: [
      {
        method: 'POST',
        path: '/simulator/api/send',
        bodyLimit: 16 * 1024,
        async handle({ body }) {
          const request = parseRequest(body);
          const exchange = await simulator.send(`sim_${request.session}`, actionOf(request));
          const why = await explained(exchange, explain);
          const answer = { ...exchange, deliveries: exchange.wire.deliveries.length, why };
          return {
            status: 200,
            headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
            body: JSON.stringify(answer),
          };
        },
      },
    ],
  };
}
