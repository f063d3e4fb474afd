import { z } from "zod";
import { type ErrorCode, errorCodes } from "./app-error.ts";

/** The body of every failed answer (RFC 9457, `application/problem+json`). `correlationId` is in the log line too. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  detail: z.string(),
  correlationId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
