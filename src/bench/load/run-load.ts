import type { Answer, Connection } from './connection';
import type { Conversation } from './conversation';

/** What is wrong with an answer, as one sentence; null when nothing is. */
export type CheckAnswer = (answer: Answer, openid: string) => string | null;

export interface Load {
  readonly connections: readonly Connection[];
  /** Taken from until it is empty or the time is over: every message is sent once. */
  readonly conversations: Iterator<Conversation>;
  /** Looks into the body; applied to one answer in `checkEvery`, the status of all others must be 200. */
  readonly check: CheckAnswer;
  readonly checkEvery: number;
}

export interface LoadOutcome {
  readonly answered: number;
  /** Milliseconds over which they were answered. */
  readonly ms: number;
  readonly checked: number;
  /** What was wrong, as often as it was. */
  readonly failures: readonly string[];
  /** Milliseconds from request to answer, of every answer. */
  readonly latencies: readonly number[];
  readonly bytes: number;
}

/** Lets every connection hold one conversation after the other, for `ms` milliseconds. */
export async function runLoad(load: Load, ms: number): Promise<LoadOutcome> {
  const startedAt = performance.now();
  const tally = new Tally(load, startedAt + ms);
  await Promise.all(load.connections.map((connection) => converse(connection, load, tally)));
  return { ...tally.result(), ms: Math.min(ms, performance.now() - startedAt) };
}

async function converse(connection: Connection, { conversations }: Load, tally: Tally): Promise<void> {
  while (!tally.isOver()) {
    const { value, done } = conversations.next();
    if (done) return;
    for (const request of value.requests) {
      const sentAt = performance.now();
      tally.add(await connection.exchange(request), value.openid, sentAt);
      if (tally.isOver()) return;
    }
  }
}

class Tally {
  readonly #failures: string[] = [];
  readonly #latencies: number[] = [];
  #checked = 0;
  #bytes = 0;

  constructor(
    private readonly load: Load,
    private readonly endsAt: number,
  ) {}

  isOver(): boolean {
    return performance.now() >= this.endsAt;
  }

  /** An answer after the end belongs to nobody. */
  add(answer: Answer, openid: string, sentAt: number): void {
    const now = performance.now();
    if (now > this.endsAt) return;
    this.#latencies.push(now - sentAt);
    this.#bytes += answer.body.length;
    if (answer.status !== 200) this.#failures.push(`status ${answer.status}`);
    else if (this.#latencies.length % this.load.checkEvery === 1) this.#check(answer, openid);
  }

  #check(answer: Answer, openid: string): void {
    this.#checked += 1;
    const complaint = this.load.check(answer, openid);
    if (complaint !== null) this.#failures.push(complaint);
  }

  result(): Omit<LoadOutcome, 'ms'> {
    const answered = this.#latencies.length;
    return {
      answered,
      checked: this.#checked,
      failures: this.#failures,
      latencies: this.#latencies,
      bytes: this.#bytes,
    };
  }
}
