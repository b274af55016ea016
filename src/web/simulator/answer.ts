import type { Explanation } from '../../app/explanation';
import type { WireRecord } from '../../simulator/wire-record';
import type { Choice } from '../../vocabulary';

/** What `POST /simulator/api/send` answers; documented at src/simulator/create-simulator-channel.ts. */
export interface Answer {
  readonly appId: string;
  readonly openid: string;
  /** Empty for events. */
  readonly msgId: string;
  readonly messages: readonly { readonly text: string; readonly choices: readonly Choice[] }[];
  readonly fault: boolean;
  readonly wire: WireRecord;
  readonly why: Explanation | null;
}
