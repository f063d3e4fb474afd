import { cache } from "react";
import { gateway } from "@/portal.ts";

export type WorkflowFilter = { search?: string; cursor?: string };

export const listWorkflows = async (filter: WorkflowFilter) =>
  (await gateway()).workflows.list({ ...filter, limit: 25 });

export const getWorkflow = cache(async (workflowId: string) => (await gateway()).workflows.get({ workflowId }));

export const listNodeKinds = cache(async () => (await gateway()).nodeKinds.list({}));
