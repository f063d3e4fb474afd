import type { WorkflowDefinition, WorkflowEdge, WorkflowNode } from "@bizosaas/contracts";

/** A definition with its edges indexed. Ids are unique and edges lead somewhere once a definition is validated. */
export type Graph = {
  nodes: ReadonlyMap<string, WorkflowNode>;
  incoming(nodeId: string): readonly WorkflowEdge[];
  outgoing(nodeId: string): readonly WorkflowEdge[];
  /** The innermost loop whose body a node belongs to; null outside every loop. */
  loopOf(nodeId: string): string | null;
  /** The nodes directly in a loop's body, or outside every loop for null; those of loops within are not among them. */
  nodesIn(loopNodeId: string | null): readonly string[];
};

export const loopKind = "flow.loop";
/** The port by which a loop enters its body, once for each item. */
export const itemPort = "item";

const none: readonly WorkflowEdge[] = [];

const group = (edges: readonly WorkflowEdge[], end: "source" | "target") => {
  const groups = new Map<string, WorkflowEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
};

type Edges = Pick<Graph, "outgoing">;

/** Everything that can be reached through a loop's item port: its body, loops within and their bodies included. */
export const bodyOf = ({ outgoing }: Edges, loopNodeId: string): Set<string> => {
  const entries = outgoing(loopNodeId).flatMap(({ sourcePort, target }) => (sourcePort === itemPort ? [target] : []));
  return reach(entries, (id) => outgoing(id).map(({ target }) => target));
};

const scopesOf = (nodes: readonly WorkflowNode[], edges: Edges): Pick<Graph, "loopOf" | "nodesIn"> => {
  const loops = nodes.filter(({ kind }) => kind === loopKind).map(({ id }) => ({ id, body: bodyOf(edges, id) }));
  loops.sort((left, right) => left.body.size - right.body.size);
  const owners = new Map(nodes.map(({ id }) => [id, loops.find(({ body }) => body.has(id))?.id ?? null]));
  const members = new Map<string | null, string[]>();
  for (const [id, owner] of owners) members.set(owner, [...(members.get(owner) ?? []), id]);
  return { loopOf: (nodeId) => owners.get(nodeId) ?? null, nodesIn: (loop) => members.get(loop) ?? [] };
};

const index = ({ nodes, edges }: WorkflowDefinition): Graph => {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const leading = edges.filter(({ source, target }) => known.has(source) && known.has(target));
  const bySource = group(leading, "source");
  const byTarget = group(leading, "target");
  const outgoing = (nodeId: string) => bySource.get(nodeId) ?? none;
  return {
    nodes: known,
    incoming: (nodeId) => byTarget.get(nodeId) ?? none,
    outgoing,
    ...scopesOf([...known.values()], { outgoing }),
  };
};

const cache = new WeakMap<WorkflowDefinition, Graph>();

/** Indexes a definition once; edges to missing nodes are left out. */
export const graphOf = (definition: WorkflowDefinition): Graph => {
  const known = cache.get(definition);
  if (known) return known;
  const graph = index(definition);
  cache.set(definition, graph);
  return graph;
};

const reach = (start: readonly string[], next: (nodeId: string) => string[]): Set<string> => {
  const reached = new Set<string>();
  const open = [...start];
  for (let nodeId = open.pop(); nodeId !== undefined; nodeId = open.pop()) {
    if (reached.has(nodeId)) continue;
    reached.add(nodeId);
    open.push(...next(nodeId));
  }
  return reached;
};

/** Every node from which `nodeId` can be reached, without itself unless it lies on a circle. */
export const ancestorsOf = (graph: Graph, nodeId: string): Set<string> => {
  const sources = (id: string) => graph.incoming(id).map(({ source }) => source);
  return reach(sources(nodeId), sources);
};

/** The given nodes and everything that can be reached from them. */
export const reachableFrom = (graph: Graph, nodeIds: readonly string[]): Set<string> =>
  reach(nodeIds, (id) => graph.outgoing(id).map(({ target }) => target));

/** The nodes of one circle in the order they follow each other; null when there is none. */
export const findCircle = (graph: Graph): string[] | null => {
  const left = new Set<string>();
  for (const start of graph.nodes.keys()) {
    const circle = circleFrom(graph, start, left);
    if (circle) return circle;
  }
  return null;
};

/** Depth first without recursion: a chain of 300 nodes is fine, and so is a hostile one. */
const circleFrom = (graph: Graph, start: string, left: Set<string>): string[] | null => {
  const path: { nodeId: string; next: number }[] = [{ nodeId: start, next: 0 }];
  const onPath = new Set([start]);
  while (path.length > 0) {
    const top = path[path.length - 1];
    if (!top) break;
    const edge = left.has(top.nodeId) ? undefined : graph.outgoing(top.nodeId)[top.next++];
    if (!edge) {
      left.add(top.nodeId);
      onPath.delete(top.nodeId);
      path.pop();
    } else if (onPath.has(edge.target)) {
      const ids = path.map(({ nodeId }) => nodeId);
      return ids.slice(ids.indexOf(edge.target));
    } else if (!left.has(edge.target)) {
      path.push({ nodeId: edge.target, next: 0 });
      onPath.add(edge.target);
    }
  }
  return null;
};
