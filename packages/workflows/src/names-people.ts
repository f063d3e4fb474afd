import type { WorkflowDefinition } from "@bizosaas/contracts";
import { createNodeRegistry } from "./node-registry.ts";

const peopleKinds: ReadonlySet<string> = new Set(
  createNodeRegistry([])
    .describe()
    .filter(({ fields }) => fields.some(({ control }) => control === "members"))
    .map(({ kind }) => kind),
);

/** Whether a definition has steps whose settings name members of the organization: no action of a connector does. */
export const namesPeople = ({ nodes }: Pick<WorkflowDefinition, "nodes">): boolean =>
  nodes.some(({ kind }) => peopleKinds.has(kind));
