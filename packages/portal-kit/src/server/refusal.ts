import { errorCodes } from "@bizosaas/contracts";
import { toActionError } from "./to-action-error.ts";

/** A route handler's answer to what failed: an `ActionError` under the code's own status. */
export const refusal = (error: unknown): Response => {
  const told = toActionError(error);
  return Response.json(told, { status: errorCodes[told.code], headers: { "cache-control": "private, no-store" } });
};
