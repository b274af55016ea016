import { type DestinationStream, type Logger, pino } from 'pino';
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

/** Cheap to test: the shortest number that is masked has eleven digits. */
const MAY_IDENTIFY = /(?:[0-9０-９][^0-9０-９]{0,2}){11}/;

/** One JSON object a line. Secrets, people's ids and people's words are taken out before a line is written. */
export function createLog({ level, destination }: LogOptions): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: redact },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: maskLine },
  };
  return toLog(destination ? pino(options, destination) : pino(options));
}

/** Pino formats no bindings of child loggers, so they are redacted on the way in. */
function toLog(logger: Logger): Log {
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    child: (fields) => toLog(logger.child(redact(fields))),
  };
}

/** Masks the strings of a line, and its bare numbers, which become strings: the line stays JSON. */
function maskLine(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|\d{11,}/g, maskToken);
}

/** A string is masked as what it says, not as it is escaped. */
function maskToken(token: string): string {
  if (!MAY_IDENTIFY.test(token)) return token;
  const said = token.startsWith('"') ? String(JSON.parse(token)) : token;
  const masked = maskPersonalData(said);
  return masked === said ? token : JSON.stringify(masked);
}
