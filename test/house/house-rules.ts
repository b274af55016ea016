/** The rules of docs/architecture.md as data. Every one has a reason: a rule nobody can explain should go. */

export interface RoomRule {
  readonly room: string;
  /** Rooms, or single files, it may import; `vocabulary`, `errors` and `remember` everyone may. */
  readonly mayImport: readonly string[];
  readonly because: string;
}

/** First match wins, so a part of a room that may do more stands before the room. */
export const ROOM_RULES: readonly RoomRule[] = [
  { room: 'vocabulary', mayImport: [], because: 'the nouns depend on nothing' },
  { room: 'errors', mayImport: [], because: 'the error table depends on nothing' },
  {
    room: 'code-fingerprint',
    mayImport: [],
    because: 'whoever keeps what code made asks whether it is still that code',
  },
  { room: 'remember', mayImport: [], because: 'it keeps what any pure function gives' },
  { room: 'config', mayImport: [], because: 'configuration is read before anything else exists' },
  {
    room: 'compose',
    mayImport: [
      'live-brain',
      'load-brain',
      'open-store',
      'warm-up',
      'config',
      'content',
      'nlu',
      'store',
      'app',
      'channels',
      'outbox',
      'http',
      'observability',
      'simulator',
      'templates',
      'dialogue',
      'policy',
    ],
    because: 'it is where the parts meet',
  },
  {
    room: 'live-brain',
    mayImport: ['load-brain', 'prepare-brain', 'app', 'observability'],
    because: 'it follows the content of a running server, and leaves checking and training to a thread',
  },
  { room: 'warm-up', mayImport: ['app'], because: 'it asks a new brain one thing, and knows nothing of the rest' },
  { room: 'prepare-brain', mayImport: ['load-brain'], because: 'it is what that thread runs' },
  {
    room: 'load-brain',
    mayImport: ['config', 'content', 'nlu', 'policy', 'templates', 'dialogue', 'app', 'observability'],
    because: 'it is the part of composing that the server and the commands share',
  },
  {
    room: 'open-store',
    mayImport: ['config', 'store', 'observability'],
    because: 'the server writes what commands read: both choose the store by the same configuration',
  },
  {
    room: 'bench',
    mayImport: ['compose', 'config', 'load-brain', 'content', 'channels/wechat', 'simulator', 'nlu', 'store'],
    because: 'it measures the bot from outside, as WeChat (the simulator signs) sees it, and understanding by itself',
  },
  {
    room: 'cli/bench',
    mayImport: ['cli/command', 'bench', 'nlu'],
    because:
      'measuring is a tool beside the bot: the command alone reaches it, nothing that runs may come to lean on it',
  },
  {
    room: 'cli',
    mayImport: [
      'fuzz',
      'load-brain',
      'open-store',
      'compose',
      'config',
      'content',
      'nlu',
      'stories',
      'verify',
      'simulator',
      'observability',
      'policy',
      'templates',
      'dialogue',
      'app',
      'store',
      'channels/rest/render-turn',
    ],
    because: 'commands drive the rooms from outside, and never the web',
  },
  { room: 'policy', mayImport: [], because: 'what is true on a date must be checkable without the bot' },
  {
    room: 'templates',
    mayImport: ['policy'],
    because: 'it words facts and figures, which policy defines; nothing else reaches a sentence',
  },
  {
    room: 'nlu',
    mayImport: ['code-fingerprint'],
    because: 'understanding is measured on its own, without content or dialogue',
  },
  { room: 'dialogue', mayImport: ['policy'], because: 'a pure reducer knows neither wording nor understanding' },
  {
    room: 'content',
    mayImport: ['code-fingerprint', 'policy', 'templates', 'nlu', 'dialogue'],
    because: 'it reads the files those rooms define the shape of',
  },
  { room: 'store/contract', mayImport: [], because: 'adapters follow the contract, not the other way round' },
  { room: 'store', mayImport: [], because: 'the store keeps plain JSON and does not look inside' },
  {
    room: 'app',
    mayImport: ['nlu', 'dialogue', 'templates', 'content', 'policy', 'store/contract', 'observability'],
    because: 'use cases know contracts, no adapter, no channel',
  },
  {
    room: 'outbox',
    mayImport: ['store/contract', 'observability'],
    because: 'delivery is retried whatever it delivers',
  },
  { room: 'channels/contract', mayImport: [], because: 'channels and http meet here and nowhere else' },
  {
    room: 'channels/wechat',
    mayImport: ['channels/contract'],
    because: 'the wire format is shared by both accounts and the simulator',
  },
  {
    room: 'channels',
    mayImport: ['channels/contract', 'channels/wechat'],
    because: 'a channel knows neither app, store, nlu, dialogue nor another channel',
  },
  {
    room: 'http',
    mayImport: ['channels/contract', 'store/contract', 'observability'],
    because: 'the server carries bytes and knows no meaning',
  },
  { room: 'observability', mayImport: [], because: 'everyone logs, so the log can know no one' },
  {
    room: 'stories',
    mayImport: ['load-brain', 'app', 'content'],
    because: 'stories play the pure part of a turn on the content they stand in, in several threads',
  },
  {
    room: 'fuzz',
    mayImport: ['load-brain', 'app', 'store/memory-store', 'store/contract', 'content', 'nlu', 'dialogue', 'policy'],
    because: 'it plays dialogues made from the content on the real turn and judges them by rules of its own',
  },
  {
    room: 'verify',
    mayImport: ['dialogue', 'content', 'templates', 'policy'],
    because: 'it drives the pure reducer with made-up understandings; how words are read is handed in',
  },
  {
    room: 'simulator',
    mayImport: ['channels/contract', 'channels/wechat'],
    because: 'it plays WeChat: it knows the wire and nothing behind it',
  },
  {
    room: 'web',
    mayImport: ['app/explanation', 'simulator/wire-record'],
    because: 'pages run in the browser: of the rooms they know the shape of what they are sent, and no code',
  },
];

export interface PackageRule {
  readonly packages: RegExp;
  /** Path prefixes under src/ that may import them. */
  readonly onlyIn: readonly string[];
  readonly because: string;
}

export const PACKAGE_RULES: readonly PackageRule[] = [
  {
    packages: /^(?:node:)?process$/,
    onlyIn: ['cli.ts'],
    because: 'the entry hands over what others may have of the process',
  },
  {
    packages: /^(?:koa|@koa\/.*|raw-body|(?:node:)?http2?|(?:node:)?https)$/,
    onlyIn: ['http/', 'bench/servers/'],
    because: 'one server; channels see ChannelRequest only (the benchmark builds the servers we are compared with)',
  },
  {
    packages: /^ioredis$/,
    onlyIn: ['store/redis/', 'bench/servers/'],
    because: 'Redis is one adapter of the store contract',
  },
  {
    packages: /^(?:node-nlp|@nlpjs\/.*)(?:\/.*)?$/,
    onlyIn: ['nlu/', 'bench/stock-nlp.ts'],
    because: 'the classifier stands behind a contract',
  },
  { packages: /^liquidjs$/, onlyIn: ['templates/'], because: 'the template engine can be replaced in one room' },
  { packages: /^(?:pino|prom-client)$/, onlyIn: ['observability/'], because: 'what is logged passes the redaction' },
  { packages: /^commander$/, onlyIn: ['cli.ts', 'cli/'], because: 'only commands have options' },
  { packages: /^fast-xml-parser$/, onlyIn: ['channels/wechat/'], because: 'one XML reader, with its limits set once' },
  { packages: /^yaml$/, onlyIn: ['content/', 'cli/'], because: 'content/ reads files strictly, once' },
];

export interface MemberRule {
  readonly member: string;
  readonly onlyIn: readonly string[];
  readonly because: string;
}

export const PROCESS_RULES: readonly MemberRule[] = [
  {
    member: 'process.env',
    onlyIn: ['cli.ts'],
    because: 'the entry hands the environment to config.ts, which validates it',
  },
  { member: 'process.exit', onlyIn: ['cli.ts'], because: 'whoever ends the process skips everybody else’s clean-up' },
  { member: 'process.exitCode', onlyIn: ['cli.ts'], because: 'commands return their exit code' },
];

/** Pure rooms: time and chance come in with the call. */
export const PURE_ROOMS: readonly string[] = ['policy', 'templates', 'dialogue'];
export const IMPURE_MODULES =
  /^(?:node:)?(?:fs|fs\/promises|net|http|https|child_process|worker_threads|crypto|os|timers|timers\/promises|dns)$/;

export const IMPURE_MEMBERS = new Set(['Date.now', 'new Date', 'Math.random', 'performance.now', 'process.hrtime']);

export const FORBIDDEN_FOLDERS = /^(?:utils?|helpers?|common|shared|misc|types|enums|interfaces|services)$/;
