import { AppError, type ErrorCode, isAppError } from "@bizosaas/contracts";

const ofFastify: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["payload_too_large", "The body is larger than 1 MB."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["unsupported_media_type", "Send the body as application/json."],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["malformed_json", "The body is empty, though its type says JSON."],
  FST_ERR_CTP_INVALID_JSON_BODY: ["malformed_json", "The body is not JSON."],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["invalid_input", "The body's length is not what its header says."],
  FST_ERR_BAD_URL: ["invalid_input", "The address is not a valid URL."],
  FST_ERR_MAX_PARAM_LENGTH: ["not_found", "There is nothing at this address."],
  FST_STATIC_FORBIDDEN_PATH: ["not_found", "There is nothing at this address."],
};

/** What PostgreSQL and Prisma say when they can't be reached, are starting, stopping, full or out of connections. */
const unavailableCodes =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028|P2037|08\w{3}|53\w{3}|57P0[1-3])$/;
/** A value that its column can't hold. */
const misfitCodes = /^(?:22\w{3}|P2000|P2006|P2020|P2033)$/;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A row that the tables don't take: without what it belongs to, or against what they check. */
const refusedCodes = /^(?:2350[23]|23514|P2003|P2004|P2011)$/;

/** The codes of an error and of what lies under it, outermost first. */
const codesOf = (error: unknown, depth = 0): string[] => {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const nested = error as {
    code?: unknown;
    originalCode?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  return [
    textOf(nested.code),
    textOf(nested.originalCode),
    ...codesOf(nested.cause, depth + 1),
    ...codesOf(nested.meta?.driverAdapterError, depth + 1),
  ].filter((code) => code !== "");
};

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/i.test(error.message);

const isAway = (error: unknown): boolean =>
  codesOf(error).some((code) => unavailableCodes.test(code)) || isTimeout(error);

/** What our own database makes of a write: `away` passes, `refused` never does, `other` may. */
export const databaseFaultOf = (error: unknown): "away" | "refused" | "other" => {
  if (isAway(error)) return "away";
  return codesOf(error).some((code) => misfitCodes.test(code) || refusedCodes.test(code)) ? "refused" : "other";
};

/** Every failure ends as one of the closed list; what is not known becomes `internal` and says nothing of its cause. */
export const toAppError = (error: unknown): AppError => {
  if (isAppError(error)) return error;
  const codes = codesOf(error);
  const known = codes.map((code) => ofFastify[code]).find((entry) => entry !== undefined);
  if (known) return new AppError(known[0], known[1], { cause: error });
  if (error instanceof SyntaxError && "statusCode" in error && error.statusCode === 400) {
    return new AppError("malformed_json", "The body is not JSON that we take.", { cause: error });
  }
  if (isAway(error)) {
    return new AppError("unavailable", "The database can't be reached right now. Try again in a moment.", {
      cause: error,
      retryAfterSeconds: 2,
    });
  }
  if (codes.some((code) => misfitCodes.test(code))) {
    return new AppError("invalid_input", "A value is out of the range that can be kept.", { cause: error });
  }
  return new AppError("internal", "Something went wrong on our side. It has been logged; quote the reference.", {
    cause: error,
  });
};
