import { type DestinationStream, pino } from 'pino';
import { describeError } from './describe-error';
import { maskPersonalData } from './mask-personal-data';
import { redact } from './redact';

export type LogFields = Readonly<Record<string, unknown>>;

/** What rooms log with. Fields first, then a fixed sentence: nothing a person wrote belongs in either. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  child(fields: LogFields): Log;
}

export interface LogOptions {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Default: standard output. */
  readonly destination?: DestinationStream;
}

/** One JSON object a line. Secrets, people's ids and people's words are taken out before a line is written. */
export function createLog({ level, destination }: LogOptions): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: redact, bindings: redact },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: maskLine },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Strings of the line are masked in place; a bare number that had to be masked becomes a string, so the line stays JSON. */
function maskLine(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|\d{11,}/g, maskToken);
}

function maskToken(token: string): string {
  const masked = maskPersonalData(token);
  return token.startsWith('"') || masked === token ? masked : `"${masked}"`;
}
