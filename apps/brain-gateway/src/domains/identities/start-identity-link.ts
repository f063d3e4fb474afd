import { contract } from "@bizosaas/contracts";
import { hashToken, makeToken } from "@bizosaas/db/sign-in";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { accountEntry, changeOwn } from "../account/index.ts";

/** Long enough to sign in at the provider, whose own second factor may take a while. */
const linkMinutes = 15;

export const startIdentityLink = personVerb(contract.identities.startLink, async (ctx) => {
  const { actor, services } = ctx;
  const { userId, sessionId } = actor;
  await requireConfirmed(services, actor);
  const token = makeToken();
  const expiresAt = new Date(services.clock.now().getTime() + linkMinutes * 60_000);
  return changeOwn(ctx, async (tx) => {
    await tx.identityLink.deleteMany({ where: { sessionId } });
    await tx.identityLink.create({ data: { tokenHash: hashToken(token), userId, sessionId, expiresAt } });
    return { value: { token }, entry: accountEntry(userId) };
  });
});
