import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { readVerb } from "../../platform/http/verb.ts";
import { type ProjectRow, projectSelection, toProjectSummary } from "./project-row.ts";

const text = `${projectSelection}
  where p.tenant_id = $1 and p.state = $2 and (p.updated_at, p.id) < ($3::timestamptz, $4::uuid)
  order by p.updated_at desc, p.id desc
  limit $5`;
const beforeFirst = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

export const listProjects = readVerb(contract.projects.list, async ({ read, tenantId }, { cursor, limit, state }) => {
  const after = decodeCursor(cursor) ?? beforeFirst;
  const values = [tenantId, state, after.at, after.id, limit + 1];
  const rows = await read<ProjectRow>({ name: "list-projects", text, values });
  return toPage(rows, limit, (row) => [row.updatedAt, row.id], toProjectSummary);
});
