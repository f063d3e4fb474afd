import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { EgressResponse } from "../kit/egress/index.ts";
import { rateLimited, retryAfterSeconds } from "../kit/retry-after.ts";

/** The body of every failure in WordPress's REST API. */
const RestError = z.object({
  code: z.string(),
  message: z.string().default(""),
  data: z
    .object({ params: z.record(z.string(), z.unknown()).optional() })
    .nullish()
    .catch(null),
});
export type RestError = z.infer<typeof RestError>;

export const restErrorOf = (answer: EgressResponse): RestError | null => {
  if (!/^\s*\{/.test(answer.text())) return null;
  try {
    return RestError.safeParse(answer.json()).data ?? null;
  } catch {
    return null;
  }
};

/** A site's own words, made safe to repeat: no markup, one line, bounded. */
export const plainWords = (message: string): string =>
  message
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);

const said = (error: RestError | null): string =>
  error && plainWords(error.message) ? ` WordPress says: ${plainWords(error.message)}` : "";

const invalidFields = (error: RestError | null) =>
  Object.entries(error?.data?.params ?? {}).map(([path, message]) => ({ path, message: plainWords(String(message)) }));

/** The failure that a WordPress answer of 300 and above means. */
export const restFailure = (answer: EgressResponse): AppError => {
  const error = restErrorOf(answer);
  const { status } = answer;
  if (status === 429) return rateLimited("WordPress", answer.headers);
  if (status >= 500) {
    const seconds = answer.headers.has("retry-after") ? retryAfterSeconds(answer.headers, Date.now()) : undefined;
    const options = seconds === undefined ? {} : { retryAfterSeconds: seconds };
    if (status === 503) return new AppError("unavailable", "WordPress is down for maintenance.", options);
    return new AppError("upstream_failed", `WordPress failed while it answered (${status}).${said(error)}`, options);
  }
  if (!error) return new AppError("upstream_failed", `WordPress answered ${status} with a page instead of data.`);
  if (status === 401)
    return new AppError("credential_rejected", "WordPress no longer accepts this connection's Application Password.");
  if (status === 403) return new AppError("forbidden", `This WordPress user isn't allowed to do that.${said(error)}`);
  if (status === 404 || status === 410) {
    if (error.code === "rest_no_route")
      return new AppError("upstream_failed", "This WordPress doesn't offer that part of its API.");
    return new AppError("not_found", "WordPress no longer has this item.");
  }
  if (status === 400)
    return new AppError("invalid_input", `WordPress refused the values.${said(error)}`, {
      fields: invalidFields(error),
    });
  if (status === 409) return new AppError("conflict", `WordPress reports a conflict.${said(error)}`);
  return new AppError("upstream_failed", `WordPress answered ${status}.${said(error)}`);
};
