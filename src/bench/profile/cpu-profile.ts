/** The part of V8's `.cpuprofile` that is read. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The node seen at each sample. */
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
  /** Microseconds of the machine's monotonic clock. */
  readonly startTime: number;
}

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    /** 0-based. */
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}
