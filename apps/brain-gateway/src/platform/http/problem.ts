import { type AppError, type ErrorCode, type Problem } from "@bizosaas/contracts";

const titles: Record<ErrorCode, string> = {
  invalid_input: "The input is not right",
  malformed_json: "The body is not JSON",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  confirmation_required: "Show that it is you",
  second_factor_required: "Set up a second factor",
  not_found: "Not found",
  method_not_allowed: "Method not allowed",
  conflict: "Conflict",
  idempotency_conflict: "Idempotency key in use",
  payload_too_large: "The body is too large",
  unsupported_media_type: "Media type not supported",
  address_refused: "Address refused",
  credential_rejected: "Credential rejected",
  workflow_invalid: "The workflow has problems",
  rate_limited: "Too many requests",
  budget_exceeded: "Budget used up",
  internal: "Something went wrong on our side",
  upstream_failed: "The other service failed",
  upstream_too_large: "The other service's answer is too large",
  unavailable: "Not available right now",
  upstream_timeout: "The other service took too long",
};

/** The body of every failed answer, whoever failed: Fastify, a schema, a rule or we. */
export const toProblem = (error: AppError, correlationId: string): Problem => ({
  type: `urn:bizosaas:problem:${error.code}`,
  title: titles[error.code],
  status: error.status,
  code: error.code,
  detail: error.message,
  correlationId,
  ...(error.fields.length > 0 && { fields: error.fields }),
});
