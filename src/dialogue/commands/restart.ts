import { type Draft, say } from '../draft';

export function restart(draft: Draft): Draft {
  const { answered: _, told: __, meant: ___, earlier: ____, ...rest } = draft.state;
  const state = { ...rest, frames: [], shared: {}, offered: [], waiting: [], failures: 0 };
  return {
    ...say({ ...draft, state }, { kind: 'remark', intent: 'restart', reply: 'default', values: {} }),
    status: 'closed',
  };
}
