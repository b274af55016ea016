import type { SimulatedExchange } from '../../simulator/create-simulator';
import type { WireDelivery } from '../../simulator/wire-record';
import { showMessages } from '../show-messages';

/** What the person sees. */
export function showExchange({ messages, fault, wire }: SimulatedExchange, url: string): string {
  if (fault) return `WeChat would say that the account is out of order: ${reasonOf(wire.deliveries.at(-1), url)}\n\n`;
  if (messages.length === 0) return '(the bot says nothing)\n\n';
  return `${showMessages(messages.map((message) => ({ kind: 'choices', ...message })))}\n\n`;
}

const reasonOf = (delivery: WireDelivery | undefined, url: string): string =>
  delivery?.reason ?? `no answer from ${url} in time; is the bot running there?`;

/** Every delivery as it went over the wire, and what stood in it. */
export function showWire(exchange: SimulatedExchange | undefined): string {
  const deliveries = exchange?.wire.deliveries ?? [];
  if (deliveries.length === 0) return '(nothing was sent yet)\n';
  return deliveries
    .map(({ query, requestBody, requestMessage, status, responseBody, responseMessage, outcome }) =>
      [
        `→ ${new URLSearchParams(query)}`,
        requestBody,
        requestBody === requestMessage ? '' : `  inside: ${requestMessage}`,
        `← ${status ?? 'no status'}, ${outcome}`,
        responseBody ?? '',
        responseBody === responseMessage ? '' : `  inside: ${responseMessage ?? ''}`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n')
    .concat('\n\n');
}
