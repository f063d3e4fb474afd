import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { readProject } from "./read-project.ts";
import { dateOf } from "./rules.ts";

/** Named exactly as typed. */
export const createProject = verb(contract.projects.create, async (ctx, { name, description, dueOn }) => {
  const { tx, tenantId, actor, audit } = ctx;
  const data = { tenantId, name, description, dueOn: dateOf(dueOn), createdById: actor.userId };
  const { id } = await tx.project.create({ data, select: { id: true } });
  await audit({ objectKind: "project", objectId: id, after: { name, dueOn } });
  return readProject(ctx, id);
});
