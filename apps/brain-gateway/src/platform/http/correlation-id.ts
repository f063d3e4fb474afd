import { v7 as uuidv7 } from "uuid";

/** Takes a caller's own id when it is harmless in a log line, else makes one. */
export const correlationIdOf = (header: string | string[] | undefined): string =>
  typeof header === "string" && /^[\w.:-]{8,100}$/.test(header) ? header : uuidv7();
