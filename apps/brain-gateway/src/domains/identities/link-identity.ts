import { AppError, contract } from "@bizosaas/contracts";
import { hashToken } from "@bizosaas/db/sign-in";
import { personVerb } from "../../platform/http/open-verb.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { changeOwn } from "../account/index.ts";
import { tellPerson } from "../factors/index.ts";

const tooLate = () => new AppError("credential_rejected", "Linking took too long. Start again.");
const known = () => new AppError("conflict", "This account of the provider is linked already.");

/** Who confirmed to begin may end it; what is linked is what the sign-in store noted, never what a caller says. */
export const linkIdentity = personVerb(contract.identities.link, async (ctx, { token }) => {
  const { actor, services } = ctx;
  const { userId, sessionId } = actor;
  const change = changeOwn(ctx, async (tx) => {
    const tokenHash = hashToken(token);
    const where = { tokenHash, userId, sessionId, expiresAt: { gt: services.clock.now() } };
    const link = await tx.identityLink.findFirst({ where });
    if (!link?.issuer || !link.subject) throw tooLate();
    const { count } = await tx.identityLink.deleteMany({ where });
    if (count === 0) throw tooLate();
    const { id, issuer, createdAt } = await tx.userIdentity.create({
      data: { userId, issuer: link.issuer, subject: link.subject },
    });
    await tellPerson(services, tx, userId, "identity_linked");
    return {
      value: { id, issuer, createdAt: createdAt.toISOString() },
      entry: { objectKind: "identity", objectId: id, after: { issuer } },
    };
  });
  return change.catch((error: unknown) => {
    throw isUniqueViolation(error, "subject") ? known() : error;
  });
});
