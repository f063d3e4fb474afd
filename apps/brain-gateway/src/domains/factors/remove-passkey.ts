import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { changeOwn } from "../account/index.ts";
import { dropUnusedCodes } from "./drop-unused-codes.ts";
import { tellPerson } from "./tell-person.ts";

export const removePasskey = personVerb(contract.factors.removePasskey, async (ctx, { passkeyId }) => {
  const { actor, services } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  return changeOwn(ctx, async (tx) => {
    const { count } = await tx.userPasskey.deleteMany({ where: { id: passkeyId, userId } });
    if (count === 0) throw notFound("passkey");
    await dropUnusedCodes(tx, userId);
    await tellPerson(services, tx, userId, "passkey_removed");
    return { value: { removed: true as const }, entry: { objectKind: "passkey", objectId: passkeyId } };
  });
});
