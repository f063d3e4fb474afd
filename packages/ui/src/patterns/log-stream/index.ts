export type { LogLevel, LogLine } from "./log-lines.ts";
export { LogStream, type LogStreamProps } from "./log-stream.tsx";
