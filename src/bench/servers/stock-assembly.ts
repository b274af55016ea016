import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import type Koa from 'koa';
import { YibaoError } from '../../errors';
import { createStockManager } from '../stock-nlp';
import { serve } from './serve';
import { readSettings } from './server-settings';

type Message = Readonly<Record<'FromUserName' | 'Content', string>>;
type Wechat = (account: object) => { middleware(handle: (message: Message) => Promise<string>): Koa.Middleware };

const DAY_SECONDS = 86_400;

/** What one would put together in an afternoon: co-wechat decrypts, node-nlp understands, Redis keeps a session. */
const { port, redisUrl, stock, text } = readSettings();
if (stock === undefined) throw new YibaoError('invalid-config', 'The stock assembly needs an account and a model.');
const wechat = require('co-wechat') as Wechat;
const redis = new Redis(redisUrl);
const manager = createStockManager();
manager.import(readFileSync(stock.modelPath, 'utf8'));

const { modelPath: _, ...account } = stock;
const answer = wechat(account).middleware(async ({ FromUserName, Content }) => {
  const key = `session:${FromUserName}`;
  const session = JSON.parse((await redis.get(key)) ?? '{"turns":0}') as { readonly turns: number };
  const { intent, answer: said = text } = await manager.process('zh', Content);
  await redis.set(key, JSON.stringify({ turns: session.turns + 1, intent, text: Content }), 'EX', DAY_SECONDS);
  return said;
});

serve(port, answer);
process.once('SIGTERM', () => redis.disconnect());
