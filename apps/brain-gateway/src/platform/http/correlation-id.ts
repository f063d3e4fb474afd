import { randomUUID } from "node:crypto";

/** Takes a caller's own id when it is harmless in a log line, else makes one. */
export const correlationIdOf = (header: string | string[] | undefined): string =>
  typeof header === "string" && /^[\w.:-]{8,100}$/.test(header) ? header : randomUUID();
