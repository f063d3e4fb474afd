import { AppError } from "@bizosaas/contracts";
import { type AiCredential, validateKey } from "../../platform/ai/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { reachProvider } from "./reach-provider.ts";

export type CheckedKey = { status: "valid" | "limited" | "invalid"; statusReason: string | null };

/** Asks the provider. Throws `address_refused` or `upstream_failed` when it gave no verdict. */
export const checkKey = async (
  services: Pick<Services, "egress" | "env">,
  credential: AiCredential,
  signal: AbortSignal,
): Promise<CheckedKey> => {
  const reach = reachProvider(services, credential);
  const verdict = await validateKey(credential, { ...reach, signal });
  const refusal = reach.refusal();
  if (refusal && verdict.outcome === "unknown") throw refusal;
  if (verdict.outcome === "unknown") throw new AppError("upstream_failed", verdict.message);
  const statusReason = verdict.outcome === "valid" ? (verdict.note ?? null) : verdict.message;
  return { status: verdict.outcome, statusReason };
};
