import { AppError, contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";
import { changeOwn } from "../account/index.ts";
import { tellPerson } from "../factors/index.ts";

/** Two at once wait for each other, or each would count on the other's identity. */
const hasAnotherWayIn = async (tx: Tx, userId: string, identityId: string): Promise<boolean> => {
  await tx.$queryRaw`select 1 from user_account where id = ${userId}::uuid for update`;
  const { passwordHash, _count } = await tx.userAccount.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      _count: { select: { passkeys: true, identities: { where: { id: { not: identityId } } } } },
    },
  });
  return passwordHash !== null || _count.passkeys > 0 || _count.identities > 0;
};

export const unlinkIdentity = personVerb(contract.identities.unlink, async (ctx, { identityId }) => {
  const { actor, services } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  return changeOwn(ctx, async (tx) => {
    const identity = await tx.userIdentity.findFirst({ where: { id: identityId, userId } });
    if (!identity) throw notFound("linked account");
    if (!(await hasAnotherWayIn(tx, userId, identityId))) {
      throw new AppError("conflict", "You sign in with nothing else. Set a password or add a passkey first.");
    }
    const { count } = await tx.userIdentity.deleteMany({ where: { id: identityId, userId } });
    if (count === 0) throw notFound("linked account");
    await tellPerson(services, tx, userId, "identity_unlinked");
    const entry = { objectKind: "identity", objectId: identityId, before: { issuer: identity.issuer } };
    return { value: { unlinked: true as const }, entry };
  });
});
