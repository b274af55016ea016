import type { ChannelResponse } from '../contract';

/** A text no browser takes for a page. */
export function plainText(body: string): ChannelResponse {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return { status: 200, headers, body };
}

/** "Received; nothing to say": sent as it is in every mode. */
export function acknowledge(): ChannelResponse {
  return plainText('success');
}
