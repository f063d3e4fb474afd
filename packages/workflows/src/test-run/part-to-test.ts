import type { WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { ancestorsOf, bodyOf, graphOf, itemPort, loopKind } from "../graph.ts";
import type { NodeRegistry } from "../node-registry.ts";
import { referencesOf } from "../validate-config.ts";

/** One step alone, or everything from what starts the workflow up to it. */
export type TestScope = "step" | "to_here";

/** The loops in whose bodies a step lies. */
export const loopsAround = (definition: WorkflowDefinition, nodeId: string): string[] => {
  const graph = graphOf(definition);
  return definition.nodes
    .filter(({ kind, id }) => kind === loopKind && bodyOf(graph, id).has(nodeId))
    .map(({ id }) => id);
};

/** The ids of all steps that may run before a step. */
export const stepsBefore = (definition: WorkflowDefinition, nodeId: string): Set<string> =>
  ancestorsOf(graphOf(definition), nodeId);

/**
 * What of a workflow a test runs. Up to a step: all that can lead there, and a loop's body where it is the loop that is
 * tried. One step alone: that step, with those before it only for what they put out.
 */
export const partToTest = (definition: WorkflowDefinition, nodeId: string, scope: TestScope): WorkflowDefinition => {
  const graph = graphOf(definition);
  const kept = new Set([nodeId, ...ancestorsOf(graph, nodeId)]);
  const isLoop = graph.nodes.get(nodeId)?.kind === loopKind;
  if (scope === "to_here" && isLoop) for (const id of bodyOf(graph, nodeId)) kept.add(id);
  const nodes = definition.nodes.filter(({ id }) => kept.has(id));
  const edges = definition.edges.filter(({ source, target, sourcePort }) => {
    if (scope === "to_here") return kept.has(source) && kept.has(target);
    return (
      target === nodeId && kept.has(source) && !(graph.nodes.get(source)?.kind === loopKind && sourcePort === itemPort)
    );
  });
  return { ...definition, nodes, edges };
};

/** The steps that a step reads from and of which nothing is known. */
export const unknownBefore = (
  definition: WorkflowDefinition,
  nodeId: string,
  registry: NodeRegistry,
  isKnown: (nodeId: string) => boolean,
): WorkflowNode[] => {
  const before = stepsBefore(definition, nodeId);
  const node = definition.nodes.find(({ id }) => id === nodeId);
  const spec = node && registry.get(node.kind);
  const read = new Set(spec ? referencesOf(node, spec) : []);
  return definition.nodes.filter(({ id }) => before.has(id) && !isKnown(id) && read.has(id));
};
