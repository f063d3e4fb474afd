import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { rateLimited } from "../retry-after.ts";

/** RFC 6749's own shape of a refusal; the description is the vendor's and never shown whole. */
const Refusal = z.object({ error: z.string(), error_description: z.string().catch("") });

export type TokenPurpose = "exchange" | "refresh";

const wrongApp = (vendor: string): string =>
  `${vendor} doesn't know this client ID, or refuses its secret. Check both in the app's settings at ${vendor}.`;

const sentences: Record<TokenPurpose, (vendor: string) => string> = {
  exchange: (vendor) =>
    `${vendor} refused this sign-in: its code was used before or has expired, or the redirect address isn't the one that is registered there. Start again.`,
  refresh: (vendor) =>
    `${vendor} no longer accepts this connection's sign-in: it was revoked there, or has expired. Reconnect it.`,
};

/** A refusal at the vendor's sign-in page, as it comes back in the address. */
export const refusedAuthorization = (vendor: string, error: string): AppError => {
  if (error === "access_denied")
    return new AppError("credential_rejected", `${vendor} wasn't allowed to share anything, so nothing was connected.`);
  if (error === "unauthorized_client" || error === "invalid_client")
    return new AppError("credential_rejected", wrongApp(vendor));
  if (error === "invalid_scope")
    return new AppError("credential_rejected", `${vendor} doesn't let this app ask for these rights. Add them to it.`);
  if (error === "temporarily_unavailable" || error === "server_error")
    return new AppError("upstream_failed", `${vendor} couldn't sign you in just now. Try again in a moment.`);
  return new AppError("credential_rejected", `${vendor} refused the sign-in. Start again.`);
};

/** What an answer of a token endpoint means that isn't 200. Only the first two say something about the credentials. */
export const tokenFailure = async (vendor: string, purpose: TokenPurpose, answer: Response): Promise<AppError> => {
  if (answer.status === 429) return rateLimited(vendor, answer.headers);
  const refusal = answer.status < 500 ? Refusal.safeParse(await answer.json().catch(() => null)).data : undefined;
  if (refusal?.error === "invalid_grant") return new AppError("credential_rejected", sentences[purpose](vendor));
  if (refusal?.error === "invalid_client" || refusal?.error === "unauthorized_client")
    return new AppError("credential_rejected", wrongApp(vendor));
  if (refusal?.error === "invalid_request" && /redirect/i.test(refusal.error_description))
    return new AppError("credential_rejected", sentences.exchange(vendor));
  if (answer.status >= 500) return new AppError("upstream_failed", `${vendor} failed while it signed us in.`);
  return new AppError("upstream_failed", `${vendor} answered the sign-in with something we don't understand.`);
};
