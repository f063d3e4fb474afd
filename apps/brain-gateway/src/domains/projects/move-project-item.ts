import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { lockItem, touchProject } from "./find-project.ts";
import { readProjectItem } from "./project-item-view.ts";
import { arrange } from "./rules.ts";

/** Numbers the column anew, in one statement; a board is small and its project is locked. */
export const moveProjectItem = verb(contract.projects.moveItem, async (ctx, { itemId, status, beforeId }) => {
  const { tx, tenantId, audit, services } = ctx;
  const { project, item } = await lockItem(ctx, itemId);
  const column = await tx.projectItem.findMany({
    where: { tenantId, projectId: project.id, status },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const ids = arrange(
    column.map(({ id }) => id),
    itemId,
    beforeId,
  );
  const now = services.clock.now();
  await tx.projectItem.update({ where: { tenantId_id: { tenantId, id: itemId } }, data: { status, updatedAt: now } });
  await tx.$executeRaw`
    update project_item i set position = o.place - 1
    from unnest(${ids}::uuid[]) with ordinality as o (id, place)
    where i.tenant_id = ${tenantId}::uuid and i.id = o.id and i.position <> o.place - 1`;
  await touchProject(ctx, project.id, now);
  const place = { status, position: ids.indexOf(itemId) };
  const before = { status: item.status, position: item.position };
  await audit({ objectKind: "project_item", objectId: itemId, before, after: place });
  return readProjectItem(ctx, itemId);
});
