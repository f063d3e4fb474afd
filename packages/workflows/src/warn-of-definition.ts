import type { WorkflowDefinition, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import { ancestorsOf, type Graph, graphOf } from "./graph.ts";
import type { NodeRegistry } from "./node-registry.ts";
import { approvalKind, isWrite, stepsBehind } from "./planned-writes.ts";
import { referencesOf } from "./validate-config.ts";

type Behind = { graph: Graph; approval: WorkflowNode; write: WorkflowNode };

const remedy =
  "What nobody has seen nobody can approve, so the step will be refused. Ask for approval directly before it.";

const whyUnknown = ({ graph, approval, write }: Behind, stepIds: readonly string[]): string | null => {
  const before = ancestorsOf(graph, approval.id);
  const later = stepIds.flatMap((id) => (before.has(id) ? [] : (graph.nodes.get(id) ?? [])))[0];
  if (later) {
    const when = later.id === approval.id ? "which is not known before the answer" : "which runs after it";
    return `“${write.name}” is behind the approval “${approval.name}”, but uses “${later.name}”, ${when}. ${remedy}`;
  }
  if (graph.loopOf(write.id) === graph.loopOf(approval.id)) return null;
  return `“${write.name}” lies in a loop behind the approval “${approval.name}”, and one yes opens one write. ${remedy}`;
};

/** What keeps nobody from publishing, and will surprise them: writes that no yes can open. */
export const warnOfDefinition = (definition: WorkflowDefinition, registry: NodeRegistry): WorkflowProblem[] => {
  const graph = graphOf(definition);
  const approvals = definition.nodes.filter(({ kind }) => kind === approvalKind);
  return approvals.flatMap((approval) =>
    stepsBehind(graph, approval.id).flatMap((nodeId) => {
      const write = graph.nodes.get(nodeId);
      const spec = write && registry.get(write.kind);
      if (!write || !spec || !isWrite(write, spec)) return [];
      const message = whyUnknown({ graph, approval, write }, referencesOf(write, spec));
      return message ? [{ nodeId, nodeName: write.name, field: null, message }] : [];
    }),
  );
};
