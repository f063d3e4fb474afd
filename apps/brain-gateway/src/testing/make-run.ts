import type { RunStatus } from "@bizosaas/contracts";
import type { Database } from "@bizosaas/db";
import type { TestTenant } from "./people.ts";

export const secretOfTenant = "the tenant's own words";

const definition = {
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: { x: 0, y: 0 }, config: { note: secretOfTenant } },
  ],
  edges: [],
};

/** A run with one step whose input and output are the tenant's, as is what a failed one says. */
export const makeRun = (
  db: Database,
  { tenantId, people }: TestTenant,
  status: RunStatus = "succeeded",
): Promise<string> =>
  db.withTenant(tenantId, async (tx) => {
    const { userId } = people.owner;
    const workflow = await tx.workflow.create({
      data: { tenantId, name: "Greeting", state: "active", draft: definition, createdById: userId },
    });
    const version = await tx.workflowVersion.create({
      data: { tenantId, workflowId: workflow.id, number: 1, definition, publishedById: userId },
    });
    const now = new Date();
    const error = status === "failed" ? { error: { code: "stopped", message: `Order of ${secretOfTenant}` } } : {};
    const run = await tx.run.create({
      data: {
        ...{ tenantId, workflowId: workflow.id, versionId: version.id, triggerNodeId: "start" },
        ...{ triggerKind: "trigger.manual", trigger: { text: secretOfTenant }, status },
        ...{ startedAt: now, finishedAt: status === "succeeded" ? now : null },
        ...error,
      },
    });
    const data = { input: { text: secretOfTenant }, output: { text: secretOfTenant } };
    await tx.runStep.create({
      data: {
        ...{ tenantId, runId: run.id, nodeId: "start", startedAt: now, ...data, ...error },
        status: status === "failed" ? "failed" : "succeeded",
      },
    });
    return run.id;
  });
