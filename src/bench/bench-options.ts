/** How thoroughly to measure. */
export interface BenchOptions {
  /** Seconds counted in each round of each server. */
  readonly seconds: number;
  readonly rounds: number;
  /** Connections kept alive, each with one request under way. */
  readonly concurrency: number;
  /** Lines and epochs stock node-nlp is trained with. */
  readonly stockLines: number;
  readonly stockEpochs: number;
  /** Messages understood by each side when understanding is measured alone. */
  readonly understood: number;
  /** Unset: a private redis-server is started. */
  readonly redisUrl?: string;
  /** Also take a CPU profile of our server. */
  readonly profile: boolean;
  /** Environment the servers are found with (PATH); nothing else of it reaches them. */
  readonly path: string;
  /** Aborted when the run is to end early: what was started is stopped. */
  readonly stop?: AbortSignal;
  /** Told what is being done. */
  readonly progress: (what: string) => void;
}
