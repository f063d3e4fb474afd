/**
 * The closed list of failures a caller can meet. The HTTP status comes from the same object, so a code can't answer
 * with two statuses. A vendor's own codes never appear here: they surface as `upstream_*` with a sentence.
 */
export const errorCodes = {
  invalid_input: 400,
  malformed_json: 400,
  unauthenticated: 401,
  forbidden: 403,
  confirmation_required: 403,
  second_factor_required: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  address_refused: 422,
  credential_rejected: 422,
  workflow_invalid: 422,
  rate_limited: 429,
  budget_exceeded: 429,
  internal: 500,
  upstream_failed: 502,
  upstream_too_large: 502,
  unavailable: 503,
  upstream_timeout: 504,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One field that did not parse; `path` is dotted (`config.siteUrl`). */
export type FieldIssue = { path: string; message: string };

export type AppErrorOptions = {
  fields?: FieldIssue[];
  retryAfterSeconds?: number;
  /** Logged with the correlation id, never sent. */
  cause?: unknown;
};

/** The only error whose message reaches a person. Anything else is logged and answered as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: FieldIssue[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = errorCodes[code];
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Checked by shape: two copies of this module in one process must still agree. */
export const isAppError = (error: unknown): error is AppError =>
  error instanceof Error && error.name === "AppError" && "code" in error && String(error.code) in errorCodes;
