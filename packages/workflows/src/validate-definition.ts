import type { WorkflowDefinition, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import { checkCalls } from "./check-calls.ts";
import { checkFlow } from "./check-flow.ts";
import { checkPolicies } from "./check-policies.ts";
import { checkRespond } from "./check-respond.ts";
import type { DefinitionFacts } from "./definition-facts.ts";
import { findCircle, type Graph, graphOf, reachableFrom } from "./graph.ts";
import type { NodeRegistry } from "./node-registry.ts";
import { portsOf } from "./node-spec.ts";
import { validateConfig } from "./validate-config.ts";

const about = (node: WorkflowNode, field: string | null, message: string): WorkflowProblem => ({
  nodeId: node.id,
  nodeName: node.name,
  field,
  message,
});

const overall = (message: string): WorkflowProblem => ({ nodeId: null, nodeName: null, field: null, message });

const triggersOf = (definition: WorkflowDefinition, registry: NodeRegistry): string[] =>
  definition.nodes.filter(({ kind }) => registry.get(kind)?.category === "trigger").map(({ id }) => id);

const checkTriggers = (definition: WorkflowDefinition, registry: NodeRegistry): WorkflowProblem[] =>
  triggersOf(definition, registry).length > 0
    ? []
    : [overall("This workflow never starts: add a step that starts it, such as “When something is new or changed”.")];

const unspeakable: ReadonlySet<string> = new Set(["in", "true", "false", "null"]);

const checkIds = ({ nodes }: WorkflowDefinition): WorkflowProblem[] => {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (unspeakable.has(node.id)) return [about(node, "id", `“${node.id}” can't be the id of a step; choose another.`)];
    if (seen.has(node.id)) return [about(node, "id", `Two steps have the id “${node.id}”; give one of them another.`)];
    seen.add(node.id);
    return [];
  });
};

const checkEdges = ({ edges }: WorkflowDefinition, graph: Graph, registry: NodeRegistry): WorkflowProblem[] =>
  edges.flatMap(({ source, sourcePort, target }) => {
    const from = graph.nodes.get(source);
    const to = graph.nodes.get(target);
    if (!from)
      return [
        to
          ? about(to, null, `A line into “${to.name}” comes from a step that does not exist.`)
          : overall("A line connects two steps that do not exist."),
      ];
    if (!to) return [about(from, null, `A line from “${from.name}” leads to a step that does not exist.`)];
    const spec = registry.get(from.kind);
    const hasPort = !spec || portsOf(spec, from.config).some(({ id }) => id === sourcePort);
    const takesInput = registry.get(to.kind)?.hasInput !== false;
    return [
      ...(hasPort
        ? []
        : [about(from, null, `A line leaves “${from.name}” by an exit it does not have (“${sourcePort}”).`)]),
      ...(takesInput ? [] : [about(to, null, `“${to.name}” starts the workflow; no line can lead into it.`)]),
    ];
  });

const checkCircle = (graph: Graph): WorkflowProblem[] => {
  const circle = findCircle(graph)?.flatMap((id) => graph.nodes.get(id) ?? []);
  const [first] = circle ?? [];
  if (!circle || !first) return [];
  if (circle.length === 1)
    return [about(first, null, `A line leads from “${first.name}” to itself; remove it: a step can't follow itself.`)];
  const names = [...circle, first].map(({ name }) => `“${name}”`).join(" → ");
  return [about(first, null, `These steps go round in a circle: ${names}. Remove one of the lines between them.`)];
};

const checkReach = (definition: WorkflowDefinition, graph: Graph, registry: NodeRegistry): WorkflowProblem[] => {
  const triggers = triggersOf(definition, registry);
  if (triggers.length === 0) return [];
  const reached = reachableFrom(graph, triggers);
  return [...graph.nodes.values()]
    .filter(({ id }) => !reached.has(id))
    .map((node) => about(node, null, `“${node.name}” is never reached: draw a line to it from a step before.`));
};

const checkNodes = (
  { nodes }: WorkflowDefinition,
  graph: Graph,
  registry: NodeRegistry,
  facts: DefinitionFacts,
): WorkflowProblem[] =>
  nodes.flatMap((node) => {
    const spec = registry.get(node.kind);
    if (!spec) return [about(node, "kind", `“${node.name}” is of a kind that does not exist (“${node.kind}”).`)];
    return validateConfig({ node, spec, graph, facts, registry }).map(({ field, message, line }) => ({
      ...about(node, field, message),
      ...(line !== undefined && { line }),
    }));
  });

/** Everything that keeps a draft from being published, each with the node and the field it is about. */
export const validateDefinition = (
  definition: WorkflowDefinition,
  registry: NodeRegistry,
  facts: DefinitionFacts,
): WorkflowProblem[] => {
  if (definition.nodes.length === 0) return [overall("This workflow is empty: add a step that starts it.")];
  const graph = graphOf(definition);
  return [
    ...checkTriggers(definition, registry),
    ...checkIds(definition),
    ...checkEdges(definition, graph, registry),
    ...checkCircle(graph),
    ...[...checkFlow(definition, graph), ...checkRespond(definition, graph), ...checkCalls(definition, facts)].map(
      ({ node, field, message }) => about(node, field, message),
    ),
    ...checkReach(definition, graph, registry),
    ...checkPolicies(definition, registry).map(({ node, field, message }) => about(node, field, message)),
    ...checkNodes(definition, graph, registry, facts),
  ];
};
