import type { NodePolicy, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { NodeRegistry } from "./node-registry.ts";
import { isTried } from "./node-spec.ts";

type Problem = { node: WorkflowNode; field: string; message: string };

const bounds: readonly { name: keyof NodePolicy; label: string; min: number; max: number }[] = [
  { name: "retries", label: "Further attempts", min: 0, max: 10 },
  { name: "timeoutSeconds", label: "Seconds for an attempt", min: 1, max: 3600 },
];

const checkPolicy = (node: WorkflowNode, policy: NodePolicy): Problem[] =>
  bounds.flatMap(({ name, label, min, max }) => {
    const value = policy[name];
    if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return [];
    const message = `“${label}” of “${node.name}” must be a whole number from ${min} to ${max}.`;
    return [{ node, field: `policy.${name}`, message }];
  });

/** How single steps are tried: within bounds, and only for steps that are tried at all. */
export const checkPolicies = ({ nodes }: WorkflowDefinition, registry: NodeRegistry): Problem[] =>
  nodes.flatMap((node) => {
    const spec = registry.get(node.kind);
    if (!spec || node.policy === undefined) return [];
    if (isTried(spec)) return checkPolicy(node, node.policy);
    const message = `“${node.name}” calls nothing outside: it has no attempts and no time of its own. Leave both out.`;
    return [{ node, field: "policy", message }];
  });
