import { AppError, isAppError } from "@bizosaas/contracts";

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : codeOf(error.cause);
};

const unreachable = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "ECONNABORTED", "EPIPE"]);
const broken = new Set(["ECONNRESET", "UND_ERR_SOCKET", "ERR_STREAM_PREMATURE_CLOSE", "UND_ERR_ABORTED"]);
const slow = new Set(["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"]);
const unknownName = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA"]);

/** Turns what a socket, TLS, zlib or undici threw into a failure a person can act on; never repeats the address's path. */
export const callFailure = (error: unknown, host: string): AppError => {
  if (isAppError(error)) return error;
  const code = codeOf(error);
  const failed = (kind: "unavailable" | "upstream_failed" | "upstream_timeout", message: string) =>
    new AppError(kind, message, { cause: error });
  if (slow.has(code)) return failed("upstream_timeout", `${host} didn't answer in time.`);
  if (unknownName.has(code)) return failed("unavailable", `No server was found for ${host}. Check the spelling.`);
  if (unreachable.has(code)) return failed("unavailable", `${host} can't be reached: nothing accepts the connection.`);
  if (broken.has(code)) return failed("unavailable", `${host} broke off the connection before it had answered.`);
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code))
    return failed("upstream_failed", `${host} has no valid certificate, so the connection can't be trusted.`);
  if (code.startsWith("Z_") || code.startsWith("ERR__ERROR") || code.startsWith("ERR_BROTLI"))
    return failed("upstream_failed", `${host} sent a damaged answer that can't be unpacked.`);
  return failed("upstream_failed", `${host} didn't give an answer that can be read.`);
};
