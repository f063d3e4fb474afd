import { AppError } from "@bizosaas/contracts";

const longestSeconds = 24 * 60 * 60;

/** Reads `Retry-After` as seconds from now; it may be a number or a date (RFC 9110). */
export const retryAfterSeconds = (headers: Headers, nowMs: number, fallbackSeconds = 60): number => {
  const value = headers.get("retry-after")?.trim();
  if (!value) return fallbackSeconds;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - nowMs) / 1000;
  if (Number.isNaN(seconds)) return fallbackSeconds;
  return Math.min(Math.max(Math.ceil(seconds), 1), longestSeconds);
};

/** The failure for an answer of 429, or of 503 that names a time. */
export const rateLimited = (vendor: string, headers: Headers): AppError => {
  const seconds = retryAfterSeconds(headers, Date.now());
  const options = { retryAfterSeconds: seconds };
  return new AppError("rate_limited", `${vendor} asks us to slow down. Try again in ${seconds} seconds.`, options);
};
