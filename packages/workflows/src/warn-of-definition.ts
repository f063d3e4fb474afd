import type { WorkflowDefinition, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import type { DefinitionFacts } from "./definition-facts.ts";
import { ancestorsOf, type Graph, graphOf } from "./graph.ts";
import { nodeFieldsOf } from "./node-fields.ts";
import type { NodeRegistry } from "./node-registry.ts";
import { approvalKind, isWrite, stepsBehind } from "./planned-writes.ts";
import { referencesOf } from "./validate-config.ts";
import { doubtWatched } from "./watched-status.ts";

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

const warnOfWrites = (definition: WorkflowDefinition, registry: NodeRegistry): WorkflowProblem[] => {
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

type Facts = Pick<DefinitionFacts, "connections">;

const warnOfStatuses = ({ nodes }: WorkflowDefinition, registry: NodeRegistry, facts: Facts): WorkflowProblem[] =>
  nodes.flatMap((node) => {
    const spec = registry.get(node.kind);
    return (spec ? nodeFieldsOf(spec) : []).flatMap((field) =>
      doubtWatched(facts, node, field).map((doubt) => {
        const message = `“${field.label}” of “${node.name}” ${doubt}`;
        return { nodeId: node.id, nodeName: node.name, field: field.name, message };
      }),
    );
  });

/** What keeps nobody from publishing, and may surprise them: writes that no yes can open, statuses that nothing seen has. */
export const warnOfDefinition = (
  definition: WorkflowDefinition,
  registry: NodeRegistry,
  facts: Facts = { connections: [] },
): WorkflowProblem[] => [...warnOfWrites(definition, registry), ...warnOfStatuses(definition, registry, facts)];
