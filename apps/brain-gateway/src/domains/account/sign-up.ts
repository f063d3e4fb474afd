import { AppError, contract } from "@bizosaas/contracts";
import { hashPassword } from "@bizosaas/db/sign-in";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { personActor } from "../../platform/identity/actor.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { foundOrganization } from "../organizations/index.ts";

const alreadyThere = (cause?: unknown) =>
  new AppError("conflict", "There is an account with this e-mail address already. Sign in instead.", { cause });

/** A person, their organization, their seat as its owner and the audit row: all or nothing. */
export const signUp = publicVerb(contract.account.signUp, async ({ services, audit }, input) => {
  const { name, email, organizationName } = input;
  if (await services.db.global.userAccount.findUnique({ where: { email }, select: { id: true } })) throw alreadyThere();
  const passwordHash = await hashPassword(input.password);
  try {
    return await foundOrganization(services, organizationName, async (scope) => {
      const { tx, tenantId } = scope;
      const user = await tx.userAccount.create({ data: { name, email, passwordHash } });
      await tx.membership.create({ data: { tenantId, userId: user.id, role: "owner" } });
      const after = { organization: organizationName };
      await audit(scope, personActor(user.id), { objectKind: "account", objectId: user.id, after });
      return { userId: user.id, tenantId };
    });
  } catch (error) {
    throw isUniqueViolation(error, "email") ? alreadyThere(error) : error;
  }
});
