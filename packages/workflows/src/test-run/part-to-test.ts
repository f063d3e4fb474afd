import type { JsonObject, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { ancestorsOf, bodyOf, graphOf, itemPort, loopKind } from "../graph.ts";

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

const namesStep = (config: JsonObject, nodeId: string): boolean => {
  const text = JSON.stringify(config);
  return new RegExp(`\\bsteps(?:\\.${nodeId}\\b|\\[\\\\?["']${nodeId}\\\\?["']\\])`).test(text);
};

/** The steps that a step reads from and of which nothing is known. */
export const unknownBefore = (
  definition: WorkflowDefinition,
  nodeId: string,
  isKnown: (nodeId: string) => boolean,
): WorkflowNode[] => {
  const before = stepsBefore(definition, nodeId);
  const config = definition.nodes.find(({ id }) => id === nodeId)?.config ?? {};
  return definition.nodes.filter(({ id }) => before.has(id) && !isKnown(id) && namesStep(config, id));
};
