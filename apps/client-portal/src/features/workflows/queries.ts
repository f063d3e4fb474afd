import type { WorkflowOrder } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export type WorkflowFilter = { search?: string; sort?: WorkflowOrder; cursor?: string };

export const listWorkflows = async (filter: WorkflowFilter) =>
  (await gateway()).workflows.list({ ...filter, limit: 25 });

export const getWorkflow = cache(async (workflowId: string) => (await gateway()).workflows.get({ workflowId }));

export const listNodeKinds = cache(async () => (await gateway()).nodeKinds.list({}));

/** What a node's form can choose from. */
export const listNodeChoices = cache(async () => {
  const client = await gateway();
  const [connections, aiKeys, workflows, members] = await Promise.all([
    client.connections.list({}),
    client.aiKeys.list({}),
    client.workflows.list({ limit: 100 }),
    client.members.list({}),
  ]);
  return {
    connections: connections.items.map(({ id, name, connectorId, sync }) => ({
      ...{ id, name, connectorId },
      kinds: sync.map(({ kind }) => kind),
    })),
    members: members.items.filter(({ visit }) => visit === null).map(({ userId, name }) => ({ id: userId, name })),
    workflows: workflows.items
      .filter(({ triggerKinds }) => triggerKinds.includes("trigger.call"))
      .map(({ id, name }) => ({ id, name })),
    aiKeys: aiKeys.items.map(({ id, name, provider, status }) => ({ id, name, provider, status })),
  };
});
export type NodeChoices = Awaited<ReturnType<typeof listNodeChoices>>;

const shownWorkflows = 100;

/** The workflows that ran last, by name, and the one that is asked for, to narrow a list by. */
export const listWorkflowChoices = cache(async (asked: string | undefined) => {
  const { workflows } = await gateway();
  const { items } = await workflows.list({ limit: shownWorkflows, sort: "-lastRun" });
  const isKnown = !asked || items.some(({ id }) => id === asked);
  const other = isKnown ? null : await workflows.get({ workflowId: asked }).catch(() => null);
  return [...items, ...(other ? [other] : [])]
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((one, two) => one.label.localeCompare(two.label));
});
