import type { Reply } from '../../vocabulary';
import { type Draft, say, useUp, withState } from '../draft';

export function cancel(draft: Draft): Draft {
  const isOpen = draft.state.frames.length > 0 || draft.state.waiting.length > 0;
  const cleared = withState(useUp(draft), { frames: [], waiting: [], failures: 0 });
  const reply: Reply = { kind: 'remark', intent: 'cancel', reply: isOpen ? 'default' : 'nothing', values: {} };
  return { ...say(cleared, reply), status: 'closed' };
}
