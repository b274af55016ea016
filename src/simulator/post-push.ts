/** What came back over HTTP. */
export interface WebhookAnswer {
  readonly status: number;
  readonly body: string;
}

/** Brings one delivery to the webhook. Rejects when there is no connection or the signal says to hang up. */
export type PostPush = (
  path: string,
  query: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
) => Promise<WebhookAnswer>;

/** The headers real pushes carry; the format shows in the first byte only. */
const HEADERS = { 'user-agent': 'Mozilla/4.0', accept: '*/*', pragma: 'no-cache', 'content-type': 'text/xml' };

/** Posts over HTTP, as WeChat does. An address that is known only after listening is given as a function. */
export function postOverHttp(baseUrl: string | (() => string)): PostPush {
  return async (path, query, body, signal) => {
    const url = new URL(path, typeof baseUrl === 'string' ? baseUrl : baseUrl());
    url.search = new URLSearchParams(query).toString();
    const response = await fetch(url, { method: 'POST', headers: HEADERS, body, signal });
    return { status: response.status, body: await response.text() };
  };
}
