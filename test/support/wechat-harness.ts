import type { ChannelRequest, ChannelResponse, TakeTurn } from '../../src/channels/contract';
import { createOfficialAccountChannel } from '../../src/channels/official-account/create-official-account-channel';
import type { WechatAccount } from '../../src/channels/wechat/wechat-account';
import type { WechatMode } from '../../src/channels/wechat/wechat-mode';
import { YibaoError } from '../../src/errors';
import type { Inbound, Message, Turn } from '../../src/vocabulary';

export const ACCOUNT = {
  appId: 'wx0123456789abcdef',
  token: 'a-token-of-our-own',
  aesKey: 'yibaoYIBAO0123456789yibaoYIBAO0123456789abc',
  mode: 'secure',
  originalId: 'gh_0123456789ab',
} as const satisfies WechatAccount;

export const PATH = '/wechat/official-account';

/** A turn that says these messages. */
export function turnOf(inbound: Inbound, messages: readonly Message[]): Turn {
  return {
    messageId: inbound.messageId,
    number: 1,
    receivedAt: inbound.receivedAt,
    said: '',
    messages,
    understanding: { intent: null, confidence: 0, candidates: [], entities: [] },
    dialogue: { status: 'answered', intent: null, slots: {} },
    receipt: null,
  };
}

/** A bot that repeats what it was told: enough to see what reached it. */
const echo: TakeTurn = async (inbound) => turnOf(inbound, [{ kind: 'text', text: JSON.stringify(inbound.content) }]);

export interface HarnessOptions {
  readonly mode?: WechatMode;
  readonly account?: WechatAccount;
  readonly takeTurn?: TakeTurn;
  readonly forgetUser?: (conversationId: string) => Promise<boolean>;
  readonly deadlineMs?: number;
  readonly more?: string;
}

export function request(method: 'GET' | 'POST', query: Record<string, string>, body: string | Buffer): ChannelRequest {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { method, path: PATH, params: {}, query, headers: { 'content-type': 'text/xml' }, body: bytes };
}

/** The channel with a recording bot behind it and the error page in front of it. */
export function channelHarness(options: HarnessOptions = {}) {
  const account = options.account ?? { ...ACCOUNT, mode: options.mode ?? 'secure' };
  const inbounds: Inbound[] = [];
  const forgotten: string[] = [];
  const logged: unknown[] = [];
  const note = (fields: object, message: string) => void logged.push({ ...fields, message });
  const channel = createOfficialAccountChannel({
    account,
    takeTurn: (inbound) => {
      inbounds.push(inbound);
      return (options.takeTurn ?? echo)(inbound);
    },
    forgetUser: async (conversationId) => {
      forgotten.push(conversationId);
      return options.forgetUser?.(conversationId) ?? true;
    },
    clock: () => 1_795_000_000_123,
    notices: () => ({ more: options.more ?? '(more)', unavailable: '(unavailable)' }),
    log: { info: note, warn: note, error: note },
    ...(options.deadlineMs !== undefined && { deadlineMs: options.deadlineMs }),
  });

  async function answer(request: ChannelRequest): Promise<ChannelResponse> {
    const route = channel.routes.find(({ method }) => method === request.method);
    try {
      if (route === undefined) throw new YibaoError('method-not-allowed', 'no such route');
      return await route.handle(request);
    } catch (error) {
      if (!(error instanceof YibaoError)) throw error;
      return { status: error.status, body: error.message };
    }
  }

  return { account, channel, answer, inbounds, forgotten, logged };
}
