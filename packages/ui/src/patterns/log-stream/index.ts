export type { LogLevel, LogLine } from "./log-lines.ts";
export * from "./log-stream.tsx";
