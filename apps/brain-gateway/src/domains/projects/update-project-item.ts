import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { assignPeople } from "./assign-people.ts";
import { lockItem, touchProject } from "./find-project.ts";
import { readProjectItem } from "./project-item-view.ts";
import { dateOf } from "./rules.ts";

export const updateProjectItem = verb(contract.projects.updateItem, async (ctx, input) => {
  const { tx, tenantId, audit, services } = ctx;
  const { itemId, title, description, dueOn, assigneeIds } = input;
  const { project, item } = await lockItem(ctx, itemId);
  const now = services.clock.now();
  await tx.projectItem.update({
    where: { tenantId_id: { tenantId, id: itemId } },
    data: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(dueOn !== undefined && { dueOn: dateOf(dueOn) }),
      updatedAt: now,
    },
  });
  if (assigneeIds) await assignPeople(ctx, itemId, assigneeIds, now);
  await touchProject(ctx, project.id, now);
  const after = await readProjectItem(ctx, itemId);
  const { dueOn: due, assigneeIds: people } = after;
  await audit({
    ...{ objectKind: "project_item", objectId: itemId },
    before: { title: item.title },
    after: { title: after.title, dueOn: due, assigneeIds: people },
  });
  return after;
});
