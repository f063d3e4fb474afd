import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { lockItem, touchProject } from "./find-project.ts";

export const deleteProjectItem = verb(contract.projects.deleteItem, async (ctx, { itemId }) => {
  const { tx, tenantId, audit, services } = ctx;
  const { project, item } = await lockItem(ctx, itemId);
  await tx.projectItem.delete({ where: { tenantId_id: { tenantId, id: itemId } } });
  await touchProject(ctx, project.id, services.clock.now());
  const { title, description, status } = item;
  await audit({ objectKind: "project_item", objectId: itemId, before: { title, description, status } });
  return { deleted: true } as const;
});
