import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { lockProject } from "./find-project.ts";
import { readProject } from "./read-project.ts";
import { dateOf } from "./rules.ts";

export const updateProject = verb(contract.projects.update, async (ctx, { projectId, dueOn, ...given }) => {
  const { tx, tenantId, audit, services } = ctx;
  await lockProject(ctx, projectId);
  const before = await readProject(ctx, projectId);
  const changes = Object.fromEntries(Object.entries({ ...given, dueOn }).filter(([, value]) => value !== undefined));
  if (Object.keys(changes).length === 0) throw new AppError("invalid_input", "Say what to change.");
  await tx.project.update({
    where: { tenantId_id: { tenantId, id: projectId } },
    data: { ...changes, ...(dueOn !== undefined && { dueOn: dateOf(dueOn) }), updatedAt: services.clock.now() },
  });
  const { name, state } = before;
  await audit({
    objectKind: "project",
    objectId: projectId,
    before: { name, state, dueOn: before.dueOn },
    after: changes,
  });
  return readProject(ctx, projectId);
});
