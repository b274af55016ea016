import type { Simulator } from '../../src/simulator/create-simulator';
import { createSimulatorChannel, type ExplainAnswer } from '../../src/simulator/create-simulator-channel';
import { request } from '../support/wechat-harness';

/** A phone that hears an answer to everything but `unsubscribe`. */
const phone: Simulator = {
  async send(openid, action) {
    const silent = action.kind === 'event' && action.event === 'unsubscribe';
    return {
      appId: 'wx1',
      openid,
      msgId: action.kind === 'event' ? '' : '77',
      messages: silent ? [] : [{ text: '好', choices: [] }],
      fault: false,
      wire: { path: '/x', mode: 'secure', deliveries: [] },
    };
  },
};

async function whyOf(said: object, explain?: ExplainAnswer): Promise<unknown> {
  const [route] = createSimulatorChannel(phone, explain).routes;
  const answer = await route?.handle(request('POST', {}, JSON.stringify({ session: 's', ...said })));
  return JSON.parse(answer?.body ?? '').why;
}

describe('the why of a simulated answer', () => {
  const explain: ExplainAnswer = async (conversation, messageId) => ({ conversation, messageId });

  test('is that of the message, by its id', async () => {
    expect(await whyOf({ text: 'x' }, explain)).toEqual({ conversation: 'oa:wx1:sim_s', messageId: '77' });
  });

  test('is that of the last turn for an event that was answered', async () => {
    expect(await whyOf({ event: 'subscribe' }, explain)).toMatchObject({ messageId: '' });
  });

  test('is null for an event that was not, without anybody to ask, and when asking fails', async () => {
    expect(await whyOf({ event: 'unsubscribe' }, explain)).toBeNull();
    expect(await whyOf({ text: 'x' })).toBeNull();
    expect(await whyOf({ text: 'x' }, () => Promise.reject(new Error('away')))).toBeNull();
  });
});
