import { createLog } from '../../src/observability/create-log';
import { createNotifySupport } from '../../src/outbox/notify-support';
import type { OutboxItem } from '../../src/store/contract';

const item = (effect: OutboxItem['effect']): OutboxItem => ({
  id: 'm1:0',
  conversationId: 'oa:wx1:openid-1',
  effect,
  attempts: 0,
});

describe('createNotifySupport', () => {
  const lines: string[] = [];
  const notify = createNotifySupport(createLog({ level: 'info', destination: { write: (line) => lines.push(line) } }));
  beforeEach(() => lines.splice(0));

  it('says that somebody needs a person and why, not who', async () => {
    expect(await notify(item({ kind: 'notify-support', reason: 'asked' }))).toEqual({ kind: 'delivered' });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines.join())).toMatchObject({
      msg: 'somebody needs a person',
      reason: 'asked',
      conversation: expect.stringMatching(/^#[\da-f]{12}$/),
    });
    expect(lines.join()).not.toContain('openid');
  });

  it('gives up what would have to be sent later, and repeats none of it', async () => {
    const messages = [{ kind: 'text', text: '退费到账了' }] as const;
    expect(await notify(item({ kind: 'deliver', messages }))).toMatchObject({ kind: 'refused' });
    expect(lines).toEqual([]);
  });
});
