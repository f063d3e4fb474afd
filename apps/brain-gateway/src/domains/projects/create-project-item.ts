import { AppError, contract, mostProjectItems } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { assignPeople } from "./assign-people.ts";
import { assertOpen, lockProject, touchProject } from "./find-project.ts";
import { readProjectItem } from "./project-item-view.ts";
import { dateOf } from "./rules.ts";

const full = () =>
  new AppError("conflict", `A project has room for ${mostProjectItems} items. Delete some, or begin another project.`);

export const createProjectItem = verb(contract.projects.createItem, async (ctx, input) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const { projectId, title, description, status, dueOn, assigneeIds } = input;
  assertOpen(await lockProject(ctx, projectId));
  if ((await tx.projectItem.count({ where: { tenantId, projectId } })) >= mostProjectItems) throw full();
  const last = await tx.projectItem.aggregate({ where: { tenantId, projectId, status }, _max: { position: true } });
  const position = (last._max.position ?? -1) + 1;
  const data = { tenantId, projectId, title, description, status, position, dueOn: dateOf(dueOn) };
  const { id } = await tx.projectItem.create({ data: { ...data, createdById: actor.userId }, select: { id: true } });
  const now = services.clock.now();
  await assignPeople(ctx, id, assigneeIds, now);
  await touchProject(ctx, projectId, now);
  await audit({ objectKind: "project_item", objectId: id, after: { title, status, projectId } });
  return readProjectItem(ctx, id);
});
