import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { EgressResponse } from "../kit/egress/index.ts";
import { rateLimited, retryAfterSeconds } from "../kit/retry-after.ts";

/** The body of every failure in HubSpot's API. */
const HubSpotError = z.object({
  category: z.string().catch(""),
  message: z.string().catch(""),
  policyName: z.string().catch(""),
  errors: z.array(z.object({ message: z.string().catch(""), context: z.unknown() })).catch([]),
});
type HubSpotError = z.infer<typeof HubSpotError>;

const errorOf = (answer: EgressResponse): HubSpotError | null => {
  if (!/^\s*\{/.test(answer.text())) return null;
  try {
    return HubSpotError.safeParse(answer.json()).data ?? null;
  } catch {
    return null;
  }
};

const said = ({ message }: HubSpotError): string => {
  const words = message.replace(/\s+/g, " ").trim().slice(0, 200);
  return words ? ` HubSpot says: ${words}` : "";
};

/** The window of ten seconds needs no more than its length; a day's calls are counted until midnight there. */
const tooMany = (answer: EgressResponse, error: HubSpotError | null): AppError => {
  if (answer.headers.has("retry-after") || error === null) return rateLimited("HubSpot", answer.headers);
  const seconds = error.policyName === "DAILY" ? 3600 : 10;
  const options = { retryAfterSeconds: seconds };
  return new AppError("rate_limited", `HubSpot asks us to slow down. Try again in ${seconds} seconds.`, options);
};

const refused = (error: HubSpotError): AppError =>
  error.category === "MISSING_SCOPES"
    ? new AppError("forbidden", "This sign-in doesn't include that right in HubSpot. Reconnect and allow it.")
    : new AppError("forbidden", `HubSpot doesn't allow that.${said(error)}`);

const busy = (answer: EgressResponse): AppError => {
  const seconds = answer.headers.has("retry-after") ? retryAfterSeconds(answer.headers, Date.now()) : undefined;
  const options = seconds === undefined ? {} : { retryAfterSeconds: seconds };
  return new AppError("upstream_failed", `HubSpot failed while it answered (${answer.status}).`, options);
};

/** The failure that a HubSpot answer of 300 and above means. */
export const hubSpotFailure = (answer: EgressResponse): AppError => {
  const { status } = answer;
  const error = errorOf(answer);
  if (status === 429) return tooMany(answer, error);
  // 477: the account is being moved between HubSpot's data centres.
  if (status >= 500 || status === 477) return busy(answer);
  if (!error) return new AppError("upstream_failed", `HubSpot answered ${status} with a page instead of data.`);
  if (status === 401)
    return new AppError("credential_rejected", "HubSpot no longer accepts this sign-in. Reconnect it.");
  if (status === 403) return refused(error);
  if (status === 404) return new AppError("not_found", "HubSpot no longer has this record.");
  if (status === 409) return new AppError("conflict", `HubSpot has this record already.${said(error)}`);
  if (status === 400) return new AppError("invalid_input", `HubSpot refused the values.${said(error)}`);
  return new AppError("upstream_failed", `HubSpot answered ${status}.${said(error)}`);
};
