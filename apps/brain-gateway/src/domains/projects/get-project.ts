import { contract, mostProjectItems, type ProjectItem } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { type ProjectRow, projectSelection, toProjectSummary } from "./project-row.ts";

type ItemRow = Omit<ProjectItem, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

const projectText = `${projectSelection} where p.tenant_id = $1 and p.id = $2`;
const itemsText = `
  select i.id, i.project_id as "projectId", i.title, i.description, i.status, to_char(i.due_on, 'YYYY-MM-DD') as "dueOn",
         array(select a.user_id from project_item_assignee a
               where a.tenant_id = i.tenant_id and a.item_id = i.id order by a.user_id)::text[] as "assigneeIds",
         i.created_at as "createdAt", i.updated_at as "updatedAt"
  from project_item i
  where i.tenant_id = $1 and i.project_id = $2
  order by array_position(array['backlog', 'todo', 'doing', 'done'], i.status), i.position, i.id
  limit ${mostProjectItems}`;

export const getProject = readVerb(contract.projects.get, async ({ read, tenantId }, { projectId }) => {
  const values = [tenantId, projectId];
  const [[project], items] = await Promise.all([
    read<ProjectRow>({ name: "get-project", text: projectText, values }),
    read<ItemRow>({ name: "list-project-items", text: itemsText, values }),
  ]);
  if (!project) throw notFound("project");
  return {
    ...toProjectSummary(project),
    board: items.map(({ createdAt, updatedAt, ...item }) => ({
      ...item,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })),
  };
});
