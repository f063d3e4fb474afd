import { draftStartedBy } from "@bizosaas/brain-gateway/testing";
import type { WorkflowDefinition } from "@bizosaas/contracts";
import { type Query, withDatabase } from "../harness/portals/people.ts";

const columns = 13;

const lineOf = (source: string, target: string) => ({
  ...{ id: `${source}:out:${target}`, source, sourcePort: "out", target },
});

/** Rows of steps that leave one start, as near as lets all be seen at once, with a line from row to row: 300 steps have 321. */
const drawn = (steps: number): WorkflowDefinition => {
  const { nodes, ...draft } = draftStartedBy("trigger.manual", steps - 1);
  const placed = nodes.map((node, index) => ({
    ...node,
    position: { x: (index === 0 ? 0 : 1 + ((index - 1) % columns)) * 280, y: Math.floor((index - 1) / columns) * 90 },
  }));
  const idAt = (index: number) => placed[index]?.id ?? "";
  const along = placed.slice(1).map(({ id }, at) => lineOf(idAt(at % columns === 0 ? 0 : at), id));
  const rows = Math.floor((steps - 1) / columns);
  const across = Array.from({ length: rows - 1 }, (_, row) =>
    lineOf(idAt(row * columns + 4), idAt((row + 1) * columns + 8)),
  );
  return { ...draft, nodes: placed, edges: [...along, ...across] };
};

const insert = async (query: Query, tenantId: string, steps: number): Promise<string> => {
  const [made] = await query<{ id: string }>(
    `insert into workflow (tenant_id, id, name, draft, created_by_id)
     select tenant_id, gen_random_uuid(), $2, $3, created_by_id from workflow where tenant_id = $1 limit 1 returning id`,
    [tenantId, `${steps} steps`, drawn(steps)],
  );
  if (!made) throw new Error("The gates' organization has no workflow to be beside.");
  return made.id;
};

/** A workflow of so many steps, for as long as the work takes: other gates look at the same organization. */
export const withWorkflow = async <Result>(
  { dataDir, tenantId, steps }: { dataDir: string; tenantId: string; steps: number },
  work: (workflowId: string) => Promise<Result>,
): Promise<Result> => {
  const id = await withDatabase(dataDir, (query) => insert(query, tenantId, steps));
  try {
    return await work(id);
  } finally {
    await withDatabase(dataDir, (query) => query("update workflow set deleted_at = now() where id = $1", [id]));
  }
};
