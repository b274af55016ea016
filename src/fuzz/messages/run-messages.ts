import fc from 'fast-check';
import { openingsThatAsk } from '../openings-that-ask';
import { newScene, type Scene, say } from '../scene';
import { UnsoundTurn } from '../unsound-turn';
import type { World } from '../world';
import { messageOf } from './message-of';

export interface MessagesReport {
  readonly messages: number;
  /** Messages that failed or got an unsound turn, the first few. */
  readonly broken: readonly { readonly text: string; readonly problems: readonly string[] }[];
  readonly brokenCount: number;
  /** Milliseconds a message. */
  readonly median: number;
  /** The slowest: what it takes every time, not what else the computer did. */
  readonly slowest: { readonly text: string; readonly milliseconds: number };
  /** Bytes of the heap, garbage aside, at the start and after each tenth. */
  readonly heap: readonly number[];
}

const BATCH = 1_000;
const MOST_SHOWN = 10;
/** A message that took this long is taken again, to see whether it was its own doing. */
const SUSPICIOUS_MS = 4;
/** Enough for code that was thrown away and has to be compiled again, and for the computer to have turned to something else. */
const TRIES = 40;
/** Conversations the messages come into: nothing said yet, and forms in the middle of a question. */
const FORMS = 20;

interface Tally {
  readonly times: number[];
  readonly broken: { readonly text: string; readonly problems: readonly string[] }[];
  slowest: { readonly text: string; readonly milliseconds: number };
}

/** Takes generated and mutated messages one by one, each in a conversation that has come some way, and watches time and memory. */
export function runMessages(world: World, count: number, seed: number, heapUsed: () => number): MessagesReport {
  const plain: World = { ...world, brain: world.plain };
  const scenes = scenesOf(plain);
  const tally: Tally = { times: [], broken: [], slowest: { text: '', milliseconds: 0 } };
  const heap = [heapUsed()];
  for (let done = 0; done < count; done += BATCH) {
    const batch = fc.sample(messageOf(plain), { numRuns: Math.min(BATCH, count - done), seed: seed + done });
    for (const [index, text] of batch.entries())
      take(plain, scenes[(done + index) % scenes.length] as Scene, text, tally);
    if (isTenth(done + BATCH, count)) heap.push(heapUsed());
  }
  return report(tally, heap);
}

const isTenth = (done: number, count: number): boolean =>
  Math.floor((done * 10) / count) > Math.floor(((done - BATCH) * 10) / count);

const scenesOf = (world: World): readonly Scene[] => [
  newScene(world),
  ...openingsThatAsk(world, 1, false)
    .slice(0, FORMS)
    .map(({ text }) => say(world, newScene(world), text)),
];

function take(world: World, scene: Scene, text: string, tally: Tally): void {
  const milliseconds = time(world, scene, text, tally);
  tally.times.push(milliseconds);
  const known = Math.max(SUSPICIOUS_MS, tally.slowest.milliseconds);
  let least = milliseconds;
  for (let tries = 0; tries < TRIES && least > known; tries += 1)
    least = Math.min(least, time(world, scene, text, null));
  if (least > tally.slowest.milliseconds) tally.slowest = { text, milliseconds: least };
}

function time(world: World, scene: Scene, text: string, tally: Tally | null): number {
  const start = performance.now();
  try {
    say(world, scene, text);
  } catch (error) {
    if (!(error instanceof UnsoundTurn)) throw error;
    tally?.broken.push({ text, problems: error.problems });
  }
  return performance.now() - start;
}

function report({ times, broken, slowest }: Tally, heap: readonly number[]): MessagesReport {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    messages: times.length,
    broken: broken.slice(0, MOST_SHOWN),
    brokenCount: broken.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    slowest,
    heap,
  };
}
