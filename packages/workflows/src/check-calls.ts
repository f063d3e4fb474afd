import type { WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { DefinitionFacts } from "./definition-facts.ts";
import { callKind } from "./nodes/flow-call.ts";

/** How deep workflows may call each other, the first one not counted. */
export const maxCallDepth = 5;

/** The workflows that a definition calls. */
export const calledWorkflows = ({ nodes }: WorkflowDefinition): string[] => [
  ...new Set(nodes.flatMap(({ kind, config }) => (kind === callKind ? [String(config["workflowId"] ?? "")] : []))),
];

type Chain = { ids: string[]; isCircle: boolean };

/** The first way through called workflows that comes back to where it began, or goes too deep. */
const chainFrom = (start: string, facts: DefinitionFacts): Chain | null => {
  const known = new Map(facts.workflows?.map((workflow) => [workflow.id, workflow]));
  const depths = new Map<string, number>();
  const open: string[][] = [[start]];
  for (let ids = open.pop(); ids; ids = open.pop()) {
    const last = ids.at(-1) ?? start;
    if (last === facts.workflowId || ids.indexOf(last) < ids.length - 1) return { ids, isCircle: true };
    if (ids.length > maxCallDepth) return { ids, isCircle: false };
    if ((depths.get(last) ?? 0) >= ids.length) continue;
    depths.set(last, ids.length);
    for (const next of known.get(last)?.calls ?? []) open.push([...ids, next]);
  }
  return null;
};

/** Refuses workflows that call each other round in a circle, or too deep. */
export const checkCalls = (
  { nodes }: WorkflowDefinition,
  facts: DefinitionFacts,
): { node: WorkflowNode; field: string; message: string }[] => {
  const names = new Map(facts.workflows?.map(({ id, name }) => [id, name]));
  return nodes.flatMap((node) => {
    const called = node.config["workflowId"];
    if (node.kind !== callKind || typeof called !== "string" || called === "") return [];
    const chain = chainFrom(called, facts);
    if (!chain) return [];
    const way = chain.ids.map((id) => `“${names.get(id) ?? id}”`).join(" → ");
    const message = chain.isCircle
      ? `“Workflow” of “${node.name}” leads round in a circle: ${way}. A workflow can't call itself, nor one that calls it.`
      : `“Workflow” of “${node.name}” calls workflows more than ${maxCallDepth} deep: ${way}.`;
    return [{ node, field: "workflowId", message }];
  });
};
