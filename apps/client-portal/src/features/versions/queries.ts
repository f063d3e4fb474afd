import { cache } from "react";
import { gateway } from "@/portal.ts";
import { getWorkflow, listNodeChoices, listNodeKinds } from "../workflows/queries.ts";

export const listVersions = cache(async (workflowId: string) =>
  (await gateway()).workflows.listVersions({ workflowId }),
);

export const readVersions = async (workflowId: string) => {
  const [workflow, versions] = await Promise.all([getWorkflow(workflowId), listVersions(workflowId)]);
  return { workflow, versions };
};

/** What a step's fields are called, and what the things they name are called. */
export const readNames = async () => {
  const [kinds, choices] = await Promise.all([listNodeKinds(), listNodeChoices()]);
  return { kinds: kinds.items, choices };
};
export type FormNames = Awaited<ReturnType<typeof readNames>>;

export const readVersion = async (workflowId: string, ref: string) => {
  const client = await gateway();
  const [workflow, version, names] = await Promise.all([
    client.workflows.get({ workflowId }),
    client.workflows.getVersion({ workflowId, ref }),
    readNames(),
  ]);
  return { workflow, version, names };
};

export const readComparison = async (workflowId: string, from: string | undefined, to: string | undefined) => {
  const client = await gateway();
  const [workflow, versions, names] = await Promise.all([
    client.workflows.get({ workflowId }),
    listVersions(workflowId),
    readNames(),
  ]);
  const published = workflow.publishedVersion === null ? "draft" : String(workflow.publishedVersion);
  const comparison = await client.workflows.compareVersions({ workflowId, from: from ?? published, to: to ?? "draft" });
  return { workflow, versions, names, comparison };
};
