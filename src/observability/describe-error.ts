/** An error as it may be logged. */
export interface ErrorDescription {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack: readonly string[];
  readonly cause?: ErrorDescription;
}

/** Errors of parsers quote what they could not read: their messages stay out of the log. */
const QUOTING = new Set(['SyntaxError', 'YAMLParseError', 'ZodError', 'ReplyError']);
const MAX_CAUSES = 4;

/**
 * Type, code, message, frames and causes of an error, and nothing else of it: drivers and parsers
 * hang the command, the body or the text they failed on onto their errors.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const { name, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: name,
    ...(code !== undefined && { code }),
    ...(!QUOTING.has(name) && { message: error.message }),
    stack: frames(error),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: describeError(cause, depth + 1) }),
  };
}

function frames(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\d+\)?$/.test(line));
  return lines.map((line) => line.trim());
}
