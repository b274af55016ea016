import { randomBytes } from 'node:crypto';
import { createSimulator } from '../../src/simulator/create-simulator';
import { createSimulatorChannel, type ExplainAnswer } from '../../src/simulator/create-simulator-channel';
import { type PostPush, postOverHttp } from '../../src/simulator/post-push';
import type { Inbound, Message } from '../../src/vocabulary';
import { type RunningServer, startServer } from '../http/start-server';
import { ACCOUNT, channelHarness, turnOf } from '../support/wechat-harness';

/** What the stub bot says to a text or a tap. */
export type Script = (said: string) => readonly Message[];

export interface SimulatorSite {
  readonly url: string;
  readonly server: RunningServer;
  readonly inbounds: readonly Inbound[];
  readonly forgotten: readonly string[];
  /** From now on the webhook answers with this status. */
  breakWith(status: number | null): void;
  close(): Promise<void>;
}

const saidOf = ({ content }: Inbound): string => {
  if (content.kind === 'text') return content.text;
  return content.kind === 'choice' ? `tap ${content.choiceId}` : content.kind;
};

/** The real HTTP server with the page, the simulator and the official account's webhook; only the bot is a stub. */
export async function startSimulatorSite(
  directory: string,
  script: Script,
  explain: ExplainAnswer,
): Promise<SimulatorSite> {
  const bot = channelHarness({ takeTurn: async (inbound) => turnOf(inbound, script(saidOf(inbound))) });
  const wire: { port: number; status: number | null } = { port: 0, status: null };
  const post: PostPush = async (...push) =>
    wire.status === null
      ? postOverHttp(`http://127.0.0.1:${wire.port}`)(...push)
      : { status: wire.status, body: 'broken' };
  const phone = createSimulator({ account: ACCOUNT, clock: Date.now, random: randomBytes, post });
  const server = await startServer({
    channels: [bot.channel, createSimulatorChannel(phone, explain)],
    pages: { directory, paths: ['/simulator'] },
  });
  wire.port = server.port;
  return {
    url: `http://127.0.0.1:${server.port}/simulator`,
    server,
    inbounds: bot.inbounds,
    forgotten: bot.forgotten,
    breakWith(status) {
      wire.status = status;
    },
    close: () => server.close(),
  };
}
