/** The little of a logger that stores need. */
export interface StoreLog {
  warn(fields: object, message: string): void;
}

/** For whoever does not care to hear. */
export const silentLog: StoreLog = { warn: () => undefined };
