/** Everything that can go wrong and be told: the code is stable, the status is what HTTP says. */
const CODES = {
  'bad-request': { status: 400, retryable: false, reportable: false },
  'bad-signature': { status: 401, retryable: false, reportable: false },
  unauthorized: { status: 401, retryable: false, reportable: false },
  forbidden: { status: 403, retryable: false, reportable: false },
  'not-found': { status: 404, retryable: false, reportable: false },
  'method-not-allowed': { status: 405, retryable: false, reportable: false },
  'version-conflict': { status: 409, retryable: true, reportable: false },
  'body-too-large': { status: 413, retryable: false, reportable: false },
  'unsupported-media-type': { status: 415, retryable: false, reportable: false },
  'invalid-config': { status: 500, retryable: false, reportable: true },
  'invalid-content': { status: 500, retryable: false, reportable: true },
  'stale-model': { status: 500, retryable: false, reportable: true },
  'store-unavailable': { status: 503, retryable: true, reportable: true },
  internal: { status: 500, retryable: false, reportable: true },
} as const;

export type ErrorCode = keyof typeof CODES;

/** The one error class. `message` is safe to show: it never holds secrets or what a person wrote. */
export class YibaoError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'YibaoError';
    this.code = code;
  }

  /** HTTP status this error answers with. */
  get status(): number {
    return CODES[this.code].status;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return CODES[this.code].retryable;
  }

  /** Whether operators should hear of it (false: the caller's own mistake). */
  get reportable(): boolean {
    return CODES[this.code].reportable;
  }
}
