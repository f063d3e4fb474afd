"use client";

import type { ActionResult } from "../action-result.ts";
import { passSecondFactor } from "./auth-requests.ts";
import { canUsePasskeys, signWithPasskey } from "./passkeys.ts";

/** The portal's server action of `passkeyOptions`. */
export type AskPasskey = () => Promise<ActionResult<Record<string, unknown>>>;

/** Asks this browser's passkey; answers the refusal's code, or null when the browser is signed in. */
export const signInWithPasskey = async (askPasskey: AskPasskey): Promise<string | null> => {
  if (!canUsePasskeys()) return "credential_rejected";
  const asked = await askPasskey();
  if (!asked.ok) return asked.error.code;
  const answer = await signWithPasskey(asked.value).catch(() => null);
  return answer ? passSecondFactor({ kind: "passkey", answer }) : "credential_rejected";
};
