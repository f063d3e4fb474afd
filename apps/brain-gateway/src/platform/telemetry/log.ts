import { type DestinationStream, type Logger, pino } from "pino";
import { redactLine } from "./redact.ts";

export type Log = Logger;

/** Structured lines on standard output. Redaction happens on the finished line, so nothing can go around it. */
export const createLog = (options: { level: string; role: string }, destination?: DestinationStream): Log => {
  const settings = {
    level: options.level,
    base: { role: options.role },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
    hooks: { streamWrite: redactLine },
  };
  return destination ? pino(settings, destination) : pino(settings);
};
