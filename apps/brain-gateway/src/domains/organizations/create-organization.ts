import { AppError, contract } from "@bizosaas/contracts";
import { type OpenContext, personVerb } from "../../platform/http/open-verb.ts";
import type { UserActor } from "../../platform/identity/actor.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { foundOrganization } from "./found-organization.ts";
import { idOfRequest } from "./rules.ts";
import { toOrganization } from "./view.ts";

const usedBefore = (cause: unknown) =>
  new AppError("idempotency_conflict", "This idempotency key was used before. Use a new one.", { cause });

const create = async (ctx: OpenContext<UserActor>, input: { name: string }) => {
  const { actor, services, audit, idempotencyKey, once } = ctx;
  const id = idempotencyKey === undefined ? undefined : idOfRequest(actor.userId, idempotencyKey);
  try {
    return await foundOrganization(
      services,
      input.name,
      async (scope, tenant) => {
        const { tx, tenantId } = scope;
        await tx.membership.create({ data: { tenantId, userId: actor.userId, role: "owner" } });
        await audit(scope, actor, { objectKind: "organization", objectId: tenantId, after: input });
        return toOrganization(tenant);
      },
      { id, once: (scope, make) => once(scope, actor, input, make) },
    );
  } catch (error) {
    throw isUniqueViolation(error, "id") ? usedBefore(error) : error;
  }
};

export const createOrganization = personVerb(contract.organizations.create, create, { keepsOwnKey: true });
