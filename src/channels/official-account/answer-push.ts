import type { Inbound, InboundContent } from '../../vocabulary';
import type { ChannelResponse } from '../contract';
import { conversationIdOf } from './conversation-id';
import { joinTurns } from './join-turns';
import { messageIdOf } from './message-id';
import type { OfficialAccountOptions } from './options';
import { acknowledge } from './plain-text';
import { readContent } from './read-content';
import type { Push } from './receive-push';
import { renderMessages } from './render-messages';
import { withinDeadline } from './within-deadline';
import { writeAnswer } from './write-answer';

/** WeChat hangs up after 5 seconds; half a second is left for the way back. */
const DEADLINE_MS = 4500;

/** Answers verified pushes: what was said goes to `takeTurn`, a farewell to `forgetUser`. */
export function answerPush(options: OfficialAccountOptions): (push: Push) => Promise<ChannelResponse> {
  const { account, clock, notices, log, deadlineMs = DEADLINE_MS } = options;
  const takeTurn = joinTurns(options.takeTurn);

  /** The text to answer with. Failures are answered too: an error status would show WeChat's own fault notice. */
  async function speak(inbound: Inbound): Promise<string> {
    try {
      return renderMessages((await takeTurn(inbound)).messages, notices().more);
    } catch (error) {
      log.error({ err: error, messageId: inbound.messageId }, 'no answer to an official account message');
      return notices().unavailable;
    }
  }

  async function say(push: Push, conversationId: string, content: InboundContent): Promise<ChannelResponse> {
    const messageId = messageIdOf(push.fields, push.source);
    const said = { channel: 'official-account', conversationId, messageId, content, receivedAt: clock() } as const;
    const text = await withinDeadline(speak(said), deadlineMs);
    if (text === null) log.warn({ messageId }, 'the answer was not ready in time');
    return text === null ? acknowledge() : writeAnswer(push, text, account, clock());
  }

  async function erase(conversationId: string): Promise<void> {
    try {
      await options.forgetUser(conversationId);
    } catch (error) {
      log.error({ err: error }, 'a person who unsubscribed could not be erased');
    }
  }

  async function forget(conversationId: string): Promise<ChannelResponse> {
    await withinDeadline(erase(conversationId), deadlineMs);
    return acknowledge();
  }

  return async (push) => {
    const meaning = readContent(push.fields);
    const conversationId = meaning.kind === 'nothing' ? null : conversationIdOf(account.appId, push.fields);
    if (conversationId === null) return acknowledge();
    return meaning.kind === 'say' ? say(push, conversationId, meaning.content) : forget(conversationId);
  };
}
