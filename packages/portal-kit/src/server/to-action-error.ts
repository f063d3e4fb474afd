import { randomUUID } from "node:crypto";
import { isAppError } from "@bizosaas/contracts";
import { GatewayError } from "@bizosaas/gateway-client";
import type { ActionError } from "../action-result.ts";

/** Only an `AppError` speaks to people; anything else is logged under a reference that the person is given. */
export const toActionError = (error: unknown): ActionError => {
  if (isAppError(error)) {
    const { code, message, fields } = error;
    return { code, message, fields, correlationId: error instanceof GatewayError ? error.correlationId : undefined };
  }
  const correlationId = randomUUID();
  console.error(JSON.stringify({ level: "error", correlationId, error: String(error), stack: stackOf(error) }));
  return { code: "internal", message: "Something went wrong on our side. Try again.", fields: [], correlationId };
};

const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined);
