import { type Draft, say, withState } from '../draft';

export function human(draft: Draft, intent: string): Draft {
  const said = say(withState(draft, { handedOver: true, failures: 0 }), {
    kind: 'remark',
    intent,
    reply: 'default',
    values: {},
  });
  return { ...said, effects: [...said.effects, { kind: 'notify-support', reason: 'asked' }], status: 'handed-over' };
}
