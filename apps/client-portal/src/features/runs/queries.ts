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
