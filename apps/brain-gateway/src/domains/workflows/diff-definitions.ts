import type {
  FieldChange,
  JsonValue,
  WorkflowComparison,
  WorkflowDefinition,
  WorkflowEdge,
  WorkflowNode,
} from "@bizosaas/contracts";
import type { NodeRegistry } from "@bizosaas/workflows";
import { hashOf } from "../../platform/http/hash-of.ts";
import { isSecretField, maskSecrets, maskValue } from "../node-kinds/index.ts";

type Difference = Pick<WorkflowComparison, "definition" | "nodes" | "edges" | "movedCount">;

const isSame = (before: unknown, after: unknown): boolean => hashOf(before ?? null) === hashOf(after ?? null);

const valuesOf = ({ name, kind, note, config, policy = {} }: WorkflowNode): ReadonlyMap<string, JsonValue> =>
  new Map<string, JsonValue>([
    ["name", name],
    ["kind", kind],
    ["note", note ?? null],
    ...Object.entries(config).map(([field, value]): [string, JsonValue] => [`config.${field}`, value]),
    ...Object.entries(policy).map(([field, value]): [string, JsonValue] => [`policy.${field}`, value ?? null]),
  ]);

const fieldNameOf = (path: string): string => path.replace(/^config\./, "");

/** In the order of the form, as far as the kind still has one. */
const orderOf = (registry: NodeRegistry, kind: string): ReadonlyMap<string, number> => {
  const fields = registry.describe().find((one) => one.kind === kind)?.fields ?? [];
  return new Map(
    ["name", "kind", "note", ...fields.map(({ name }) => `config.${name}`)].map((path, index) => [path, index]),
  );
};

const fieldChanges = (registry: NodeRegistry, before: WorkflowNode, after: WorkflowNode): FieldChange[] => {
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  const order = orderOf(registry, after.kind);
  const rank = (path: string) => order.get(path) ?? order.size;
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((path) => !isSame(old.get(path), fresh.get(path)))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((path) => {
      const field = fieldNameOf(path);
      const isConfig = path !== field;
      const isNamed =
        isConfig && (isSecretField(registry, before.kind, field) || isSecretField(registry, after.kind, field));
      // What looks the same without its secrets differs in a secret.
      const isSecret = isNamed || isSame(maskValue(old.get(path)), maskValue(fresh.get(path)));
      return {
        field: path,
        before: isSecret ? null : maskValue(old.get(path)),
        after: isSecret ? null : maskValue(fresh.get(path)),
        isSecret,
      };
    });
};

/** An edge is where it leaves and where it arrives; its id is a name. */
const edgeKey = ({ source, sourcePort, target }: WorkflowEdge): string => `${source} ${sourcePort} ${target}`;

const compareEdges = (before: WorkflowDefinition, after: WorkflowDefinition) => {
  const old = new Set(before.edges.map(edgeKey));
  const fresh = new Set(after.edges.map(edgeKey));
  const gone = before.edges.filter((edge) => !fresh.has(edgeKey(edge)));
  const edges = [...after.edges, ...gone.map((edge) => ({ ...edge, id: `removed:${edge.id}`.slice(0, 120) }))];
  const changes = edges.map((edge) => {
    const key = edgeKey(edge);
    const change = fresh.has(key) ? (old.has(key) ? ("same" as const) : ("added" as const)) : ("removed" as const);
    return { edgeId: edge.id, change };
  });
  return { edges, changes };
};

/**
 * What differs between two graphs, step by step and field by field, with secrets left out: that one changed is told,
 * what it was is not. A step is the same step as long as its id is.
 */
export const diffDefinitions = (
  registry: NodeRegistry,
  before: WorkflowDefinition,
  after: WorkflowDefinition,
): Difference => {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map(({ id }) => id));
  const gone = before.nodes.filter(({ id }) => !kept.has(id));
  const compared = after.nodes.map((node): Difference["nodes"][number] => {
    const earlier = old.get(node.id);
    if (!earlier) return { nodeId: node.id, change: "added", fields: [] };
    const fields = fieldChanges(registry, earlier, node);
    return { nodeId: node.id, change: fields.length > 0 ? "changed" : "same", fields };
  });
  const { edges, changes } = compareEdges(before, after);
  return {
    definition: maskSecrets(registry, { ...after, nodes: [...after.nodes, ...gone], edges }),
    nodes: [...compared, ...gone.map(({ id }) => ({ nodeId: id, change: "removed" as const, fields: [] }))],
    edges: changes,
    movedCount: after.nodes.filter(({ id, position }) => {
      const earlier = old.get(id);
      return earlier !== undefined && !isSame(earlier.position, position);
    }).length,
  };
};
