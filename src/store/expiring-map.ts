import type { Instant } from '../vocabulary';

interface Entry<T> {
  readonly value: T;
  readonly endsAt: Instant;
}

/**
 * A map whose entries end. All entries live equally long and writing one moves it to the end, so the oldest stand in
 * front: making room costs only what is thrown away.
 */
export class ExpiringMap<T> {
  readonly #entries = new Map<string, Entry<T>>();

  constructor(
    private readonly keptMs: number,
    private readonly capacity: number,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  get(key: string, now: Instant): T | null {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.endsAt > now ? entry.value : null;
  }

  /** Writes and starts the entry's time anew; drops what has ended, and the oldest beyond the capacity. */
  set(key: string, value: T, now: Instant): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, endsAt: now + this.keptMs });
    for (const [oldest, entry] of this.#entries) {
      if (entry.endsAt > now && this.#entries.size <= this.capacity) return;
      this.#entries.delete(oldest);
    }
  }

  /** @returns whether there was one that had not ended */
  delete(key: string, now: Instant): boolean {
    const alive = this.get(key, now) !== null;
    this.#entries.delete(key);
    return alive;
  }
}
