import type { WorkflowDefinition } from "@bizosaas/contracts";

export const loopKind = "flow.loop";

const bodyOf = ({ edges }: WorkflowDefinition, loopId: string): Set<string> => {
  const body = new Set<string>();
  const open = edges.flatMap(({ source, sourcePort, target }) =>
    source === loopId && sourcePort === "item" ? [target] : [],
  );
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (body.has(id)) continue;
    body.add(id);
    for (const { source, target } of edges) if (source === id) open.push(target);
  }
  return body;
};

/** The loops a node lies in, the outermost first; a loop is the last of its own. */
export const loopsAround = (definition: WorkflowDefinition, nodeId: string): string[] => {
  const around = definition.nodes
    .filter(({ kind }) => kind === loopKind)
    .map(({ id }) => ({ id, body: bodyOf(definition, id) }))
    .filter(({ id, body }) => id === nodeId || body.has(nodeId));
  return around.toSorted((left, right) => right.body.size - left.body.size).map(({ id }) => id);
};
