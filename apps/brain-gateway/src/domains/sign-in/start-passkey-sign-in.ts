import { AppError, contract } from "@bizosaas/contracts";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { passkeyQuestion } from "../factors/index.ts";
import { findWaiting } from "./find-waiting.ts";

export const startPasskeySignIn = publicVerb(contract.signIn.startPasskey, async ({ services }, { token }) => {
  const { tokenHash, userId, portal } = await findWaiting(services, token);
  const options = await passkeyQuestion(services, { portal, place: `sign_in:${tokenHash}`, userId });
  if (!options) throw new AppError("conflict", "None of your passkeys works here. Use another way.");
  return { options };
});
