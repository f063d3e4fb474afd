import type { RunOrder, RunStatus } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export type RunFilter = {
  workflowId?: string;
  version?: number;
  status?: RunStatus;
  days?: number;
  from?: string;
  to?: string;
  search?: string;
  sort?: RunOrder;
  cursor?: string;
};

export const listRuns = async (filter: RunFilter) => (await gateway()).runs.list({ ...filter, limit: 25 });

export const getRun = cache(async (runId: string) => (await gateway()).runs.get({ runId }));

const shownWorkflows = 100;

/** The workflows that ran last, by name, and the one that is asked for, to narrow a list of runs by. */
export const listWorkflowChoices = cache(async (asked: string | undefined) => {
  const { workflows } = await gateway();
  const { items } = await workflows.list({ limit: shownWorkflows, sort: "-lastRun" });
  const isKnown = !asked || items.some(({ id }) => id === asked);
  const other = isKnown ? null : await workflows.get({ workflowId: asked }).catch(() => null);
  return [...items, ...(other ? [other] : [])]
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((one, two) => one.label.localeCompare(two.label));
});
