import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { foundOrganization } from "./found-organization.ts";
import { toOrganization } from "./view.ts";

export const createOrganization = personVerb(contract.organizations.create, ({ actor, services, audit }, { name }) =>
  foundOrganization(services, name, async (scope, tenant) => {
    const { tx, tenantId } = scope;
    await tx.membership.create({ data: { tenantId, userId: actor.userId, role: "owner" } });
    await audit(scope, actor, { objectKind: "organization", objectId: tenantId, after: { name } });
    return toOrganization(tenant);
  }),
);
