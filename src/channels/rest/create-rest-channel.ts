import { YibaoError } from '../../errors';
import type { ConversationState, Inbound, Instant, Turn } from '../../vocabulary';
import type { Channel, ChannelRequest, ChannelResponse, ForgetUser, Route, TakeTurn } from '../contract';
import type { MessageRequest } from './message-schema';
import { openApiDocument } from './openapi';
import { parseConversationId, parseMessage } from './parse-message';
import { renderConversation, renderTurn } from './render-turn';
import { requireToken } from './require-token';

export interface RestChannelOptions {
  readonly takeTurn: TakeTurn;
  readonly forgetUser: ForgetUser;
  /** The transcript, oldest first, and the state; null when there is no such conversation. */
  readonly readConversation: (
    conversationId: string,
  ) => Promise<{ readonly state: ConversationState; readonly turns: readonly Turn[] } | null>;
  readonly clock: () => Instant;
  /** Unset: only this machine is answered. */
  readonly apiToken?: string;
}

/** 4000 characters, each escaped as JSON at worst, and the ids. */
const BODY_LIMIT = 64 * 1024;
/** Something else may stand in a body nobody reads. */
const NO_BODY = 1024;

/** The JSON API: `/api/v1/messages`, `/api/v1/conversations/{id}` and their description at `/openapi.json`. */
export function createRestChannel(options: RestChannelOptions): Channel {
  return {
    name: 'rest',
    routes: [postMessage(options), getConversation(options), deleteConversation(options), getOpenApi()],
  };
}

function postMessage(options: RestChannelOptions): Route {
  return guarded(options, 'POST', '/api/v1/messages', BODY_LIMIT, async (request) => {
    const turn = await options.takeTurn(toInbound(parseMessage(request), options.clock()));
    return renderTurn(turn);
  });
}

function getConversation(options: RestChannelOptions): Route {
  return guarded(options, 'GET', '/api/v1/conversations/:id', NO_BODY, async ({ params }) => {
    const id = parseConversationId(params.id);
    const conversation = await options.readConversation(internalId(id));
    if (!conversation) throw new YibaoError('not-found', 'There is no such conversation.');
    return renderConversation(id, conversation);
  });
}

function deleteConversation(options: RestChannelOptions): Route {
  return guarded(options, 'DELETE', '/api/v1/conversations/:id', NO_BODY, async ({ params }) => ({
    erased: await options.forgetUser(internalId(parseConversationId(params.id))),
  }));
}

function getOpenApi(): Route {
  const body = openApiDocument();
  return { method: 'GET', path: '/openapi.json', bodyLimit: NO_BODY, handle: async () => json(body) };
}

function guarded(
  { apiToken }: RestChannelOptions,
  method: Route['method'],
  path: string,
  bodyLimit: number,
  handle: (request: ChannelRequest) => Promise<object>,
): Route {
  return {
    method,
    path,
    bodyLimit,
    openTo: apiToken === undefined ? 'this-machine' : 'everybody',
    async handle(request) {
      requireToken(request, apiToken);
      return json(await handle(request));
    },
  };
}

function toInbound({ conversationId, messageId, text, choiceId, asOf }: MessageRequest, receivedAt: Instant): Inbound {
  const content =
    choiceId === undefined
      ? ({ kind: 'text', text: wellFormed(text ?? '') } as const)
      : ({ kind: 'choice', choiceId } as const);
  return {
    channel: 'rest',
    conversationId: internalId(conversationId),
    messageId,
    content,
    receivedAt,
    ...(asOf !== undefined && { asOf }),
  };
}

/** Conversations of one channel cannot name those of another. */
function internalId(id: string): string {
  return `rest:${id}`;
}

/** Half a surrogate pair cannot be stored as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function json(value: object): ChannelResponse {
  return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}
