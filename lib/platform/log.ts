import { env } from './env';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** Names of fields that are never written, whatever they hold. */
const SECRET_NAME = /pass(word|phrase)?$|secret|token|cookie|authori[sz]ation|api.?key|session/i;
/** The password in an address such as postgresql://user:password@host. */
const PASSWORD_IN_ADDRESS = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@]+@/gi;
/** Bearer tokens in messages. */
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi;

/** A value as it may be written to a log: secrets replaced, errors opened, at most six levels deep. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(PASSWORD_IN_ADDRESS, '$1:***@').replace(BEARER, '$1 ***');
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 5) return '…';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    const opened = { name, message, stack, ...(cause === undefined ? {} : { cause }) };
    return redact(opened, depth + 1);
  }
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAME.test(name) ? '***' : redact(item, depth + 1)]),
  );
}

/** One log line: JSON with time, level and message first. */
export function logLine(now: Date, level: Level, message: string, fields: Record<string, unknown> = {}): string {
  const line = { time: now.toISOString(), level, message: redact(message), ...(redact(fields) as object) };
  return JSON.stringify(line);
}

function write(level: Level, message: string, fields?: Record<string, unknown>): void {
  const least = env().LOG_LEVEL;
  if (least === 'silent' || LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
  process.stderr.write(`${logLine(new Date(), level, message, fields)}\n`);
}

/** Writes JSON lines to standard error, from the level of LOG_LEVEL up. Fields named like secrets are blanked. */
export const log = {
  debug: (message: string, fields?: Record<string, unknown>) => write('debug', message, fields),
  info: (message: string, fields?: Record<string, unknown>) => write('info', message, fields),
  warn: (message: string, fields?: Record<string, unknown>) => write('warn', message, fields),
  error: (message: string, fields?: Record<string, unknown>) => write('error', message, fields),
};
