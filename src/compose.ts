import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { countFailures } from './app/count-failures';
import { createTurnCounter } from './app/count-turns';
import { createExplainTurn, type ExplainTurn } from './app/explain-turn';
import { createForgetUser } from './app/forget-user';
import { createKeepContent } from './app/keep-content';
import { shanghaiDate } from './app/shanghai-date';
import { type Brain, createTakeTurn, type TakeTurnOptions } from './app/take-turn';
import type { Channel, ForgetUser, TakeTurn } from './channels/contract';
import { createOfficialAccountChannel } from './channels/official-account/create-official-account-channel';
import { createRestChannel } from './channels/rest/create-rest-channel';
import type { AccountConfig, Config } from './config';
import { packContent } from './content/content-bundle';
import { CONTENT_DIRECTORY } from './content/content-directory';
import { createHttpServer } from './http/server';
import { createLiveBrain, type LiveBrain } from './live-brain';
import { MODEL_PATH } from './load-brain';
import { createLog, type Log } from './observability/create-log';
import { createMetrics } from './observability/create-metrics';
import { openStore } from './open-store';
import { createNotifySupport } from './outbox/notify-support';
import { createOutboxWorker } from './outbox/outbox-worker';
import { createSimulator } from './simulator/create-simulator';
import { createSimulatorChannel } from './simulator/create-simulator-channel';
import { type PostPush, postOverHttp } from './simulator/post-push';
import type { Store } from './store/contract';
import { renderNotice } from './templates/render-message';
import { createWarmUp } from './warm-up';

const PAGES = join(__dirname, 'web');

/** Nobody waits for what the outbox does in this version. */
const OUTBOX_POLL_MS = 5000;

/** A running bot, seen from outside. */
export interface Bot {
  /** Resolves once requests are accepted. */
  listen(): Promise<{ readonly url: string; readonly simulatorUrl?: string }>;
  /** Stops accepting, finishes running requests, closes the store. */
  close(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  readonly brain: LiveBrain;
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly forgetUser: ForgetUser;
  readonly log: Log;
}

/** Where content and its model lie; this installation's own by default. */
export interface BotFiles {
  readonly directory?: string;
  readonly modelPath?: string;
}

/** The one place where the parts meet: Config → a running bot. @throws YibaoError invalid-content, invalid-config */
export async function compose(
  config: Config,
  { directory = CONTENT_DIRECTORY, modelPath = MODEL_PATH }: BotFiles = {},
): Promise<Bot> {
  const log = createLog({ level: config.logLevel });
  const metrics = createMetrics({ processMetrics: true });
  const warmUp = createWarmUp();
  const onSwap = (next: Brain) => {
    metrics.modelLoaded(next.content.nlu.fingerprint);
    warmUp.begin(next);
  };
  const brain = createLiveBrain({ directory, modelPath, log, onSwap });
  const store = countFailures(openStore(config, log), metrics);
  const outbox = createOutboxWorker({
    store,
    deliver: createNotifySupport(log),
    clock: Date.now,
    log,
    observe: metrics.outboxItem,
    pollMs: OUTBOX_POLL_MS,
  });
  const turns = createTurnCounter(metrics);
  const takeTurn = turns.count(
    createTakeTurn({
      brain: brain.current,
      store,
      observe: turns.observe,
      keepContent: createKeepContent(store.contents, packContent),
      bursts: burstsOf(config),
    }),
  );
  const parts: Parts = { config, brain, store, takeTurn, forgetUser: createForgetUser(store), log };
  const { simulatorChannel, aimAt } = createSimulation(
    config,
    createExplainTurn(() => brain.current().content.phrasebook, store),
  );
  const server = createHttpServer({
    channels: [...channelsOf(parts), ...simulatorChannel],
    health: [{ name: 'store', check: () => store.ping() }],
    log,
    metrics,
    ...(config.simulator ? { pages: { directory: PAGES, paths: ['/simulator'] } } : {}),
  });
  return {
    async listen() {
      const { port } = await server.listen(config.port, config.host);
      aimAt(port);
      outbox.start();
      const url = `http://localhost:${port}`;
      return { url, ...(config.simulator ? { simulatorUrl: `${url}/simulator` } : {}) };
    },
    async close() {
      warmUp.end();
      await server.close();
      await outbox.stop();
      await brain.close();
      await store.close();
    },
  };
}

function channelsOf(parts: Parts): readonly Channel[] {
  const { config, store, takeTurn, forgetUser } = parts;
  const rest = createRestChannel({
    takeTurn,
    forgetUser,
    readConversation: (id) => store.read(id),
    clock: Date.now,
    ...(config.apiToken === undefined ? {} : { apiToken: config.apiToken }),
  });
  return config.officialAccount ? [rest, officialAccount(parts, config.officialAccount)] : [rest];
}

function officialAccount({ brain, takeTurn, forgetUser, log }: Parts, account: AccountConfig): Channel {
  const notice = (key: string) => renderNotice(brain.current().content.phrasebook, key, shanghaiDate(Date.now()));
  const notices = () => ({ more: notice('more'), unavailable: notice('unavailable') });
  return createOfficialAccountChannel({ account, takeTurn, forgetUser, clock: Date.now, notices, log });
}

/** WeChat shows every answer it is given, so what it delivers is never joined; who calls the REST API shows what they like. */
const burstsOf =
  ({ burstWindowMs: windowMs }: Config): NonNullable<TakeTurnOptions['bursts']> =>
  (channel) =>
    channel === 'rest' && windowMs > 0 ? { windowMs } : undefined;

/** The simulator posts to our own webhook; its port is known only once we listen. */
function createSimulation(
  { simulator, officialAccount: account }: Config,
  explain: ExplainTurn,
): {
  simulatorChannel: readonly Channel[];
  aimAt(port: number): void;
} {
  if (!simulator || !account) return { simulatorChannel: [], aimAt: () => undefined };
  const target = { port: 0 };
  const post = createLoopbackPost(() => target.port);
  const played = createSimulator({ post, account, clock: Date.now, random: randomBytes });
  return {
    simulatorChannel: [createSimulatorChannel(played, explain)],
    aimAt(port) {
      target.port = port;
    },
  };
}

const createLoopbackPost =
  (port: () => number): PostPush =>
  (...push) =>
    postOverHttp(`http://127.0.0.1:${port()}`)(...push);
