import type { Channel } from '../contract';
import { answerPush } from './answer-push';
import type { OfficialAccountOptions } from './options';
import { receivePush } from './receive-push';
import { verifyUrl } from './verify-url';

const PATH = '/wechat/official-account';
/** A WeChat text is 2 KB; in compatible mode it comes twice, once in base64. */
const BODY_LIMIT = 64 * 1024;

/**
 * The official account's webhook. Nothing of a push is looked at before its signature holds; after that
 * every push is answered with status 200, whatever happens to the bot.
 *
 * @throws YibaoError invalid-config when the mode needs a key that is missing or unusable
 */
export function createOfficialAccountChannel(options: OfficialAccountOptions): Channel {
  const receive = receivePush(options.account);
  const answer = answerPush(options);
  return {
    name: 'official-account',
    routes: [
      {
        method: 'GET',
        path: PATH,
        bodyLimit: 0,
        handle: async (request) => verifyUrl(request, options.account.token),
      },
      { method: 'POST', path: PATH, bodyLimit: BODY_LIMIT, handle: async (request) => answer(receive(request)) },
    ],
  };
}
