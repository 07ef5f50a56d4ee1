import { LogLevel, type Logger as SlackLogger } from '@slack/logger';
import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

export interface LogOptions {
  level: 'debug' | 'info' | 'warn' | 'error';
  /** `pretty` for people, `json` for machines. */
  format: 'pretty' | 'json';
}

/** The logger. ERROR means that somebody must act; a healthy day has none. */
export function openLog({ level, format }: LogOptions, to?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { error: pino.stdSerializers.err } };
  if (to) return pino(options, to);
  return format === 'pretty'
    ? pino(options, pretty({ colorize: process.stdout.isTTY }))
    : pino(options);
}

/** The same log for Slack's libraries, one step quieter: their warnings are their own affairs. */
export function slackLog(log: Logger): SlackLogger {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (...words: unknown[]) =>
      log[level]({ from: 'slack' }, words.map(String).join(' '));
  return {
    debug: () => {},
    info: say('debug'),
    warn: say('debug'),
    error: say('warn'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
