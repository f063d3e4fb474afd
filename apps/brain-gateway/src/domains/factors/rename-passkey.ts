import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { changeOwn } from "../account/index.ts";
import { relyingParty } from "./relying-party.ts";
import { toPasskey } from "./view.ts";

export const renamePasskey = personVerb(contract.factors.renamePasskey, (ctx, { passkeyId, name }) => {
  const { actor, services } = ctx;
  return changeOwn(ctx, async (tx) => {
    const [passkey] = await tx.userPasskey.updateManyAndReturn({
      where: { id: passkeyId, userId: actor.userId },
      data: { name },
      omit: { publicKey: true },
    });
    if (!passkey) throw notFound("passkey");
    const value = toPasskey(passkey, relyingParty(services, actor.portal).id);
    return { value, entry: { objectKind: "passkey", objectId: passkeyId, after: { name } } };
  });
});
