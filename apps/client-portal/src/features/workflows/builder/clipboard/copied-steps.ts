import {
  definitionLimits,
  type JsonObject,
  type NodePolicy,
  type WorkflowDefinition,
  type WorkflowEdge,
  type WorkflowNode,
} from "@bizosaas/contracts";
import { readWorkflowFile } from "../../read-workflow-file.ts";
import type { KindsByName } from "../../to-canvas-graph.tsx";
import { toStored } from "../draft-graph.ts";
import { edgeOf } from "../draft-lines.ts";
import { leaveOutSecrets } from "./leave-out-secrets.ts";

/** Steps with the lines between them, as they lie in the clipboard: a definition of its own, which can be imported too. */
export type CopiedSteps = Pick<WorkflowDefinition, "nodes" | "edges">;

export const pickSteps = ({ nodes, edges }: WorkflowDefinition, ids: ReadonlySet<string>): CopiedSteps => ({
  nodes: nodes.filter(({ id }) => ids.has(id)),
  edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
});

/** The chosen steps as text, and how many of their fields are to be filled in anew, since they held a secret. */
export const copySteps = (
  draft: WorkflowDefinition,
  ids: ReadonlySet<string>,
  kinds: KindsByName,
): { text: string; secrets: number } => {
  const picked = pickSteps(toStored(draft), ids);
  const { nodes, count } = leaveOutSecrets(picked.nodes, kinds);
  return { text: JSON.stringify({ schemaVersion: 1, ...picked, nodes }, null, 2), secrets: count };
};

const isId = (value: unknown): value is string => typeof value === "string" && /^[a-z][a-z0-9_]{0,39}$/.test(value);
const isKind = (value: unknown): value is string =>
  typeof value === "string" && value.length <= 100 && /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){1,2}$/.test(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const farthest = 1_000_000;
const readPosition = (value: unknown): WorkflowNode["position"] | null => {
  if (!isObject(value)) return null;
  const { x, y } = value;
  if (!isNumber(x) || !isNumber(y) || Math.abs(x) > farthest || Math.abs(y) > farthest) return null;
  return { x, y };
};

const deepest = 40;
const isShallow = (value: unknown, left = deepest): boolean =>
  typeof value !== "object" ||
  value === null ||
  (left > 0 && Object.values(value).every((part) => isShallow(part, left - 1)));

const readPolicy = (value: unknown): NodePolicy | undefined => {
  if (!isObject(value)) return undefined;
  const { retries, timeoutSeconds } = value;
  const policy = { ...(isNumber(retries) && { retries }), ...(isNumber(timeoutSeconds) && { timeoutSeconds }) };
  return Object.keys(policy).length === 0 ? undefined : policy;
};

/** Only what a definition knows: anything else would keep the draft from being saved. */
const readNode = (value: unknown): WorkflowNode | null => {
  if (!isObject(value)) return null;
  const { id, kind, name, config, note } = value;
  if (!isId(id) || !isKind(kind) || typeof name !== "string" || !isObject(config) || !isShallow(config)) return null;
  const position = readPosition(value["position"]);
  if (!position) return null;
  const policy = readPolicy(value["policy"]);
  return {
    ...{ id, kind, name: name.trim().slice(0, 80) || id },
    position,
    config: config as JsonObject,
    ...(policy && { policy }),
    ...(typeof note === "string" && note !== "" && { note: note.slice(0, definitionLimits.noteLength) }),
  };
};

const readEdge = (value: unknown): WorkflowEdge | null => {
  if (!isObject(value)) return null;
  const { source, sourcePort = "out", target } = value;
  if (!isId(source) || !isId(target) || typeof sourcePort !== "string" || sourcePort.length > 40) return null;
  return edgeOf({ source, sourcePort }, target);
};

const isRead = <Value>(value: Value | null): value is Value => value !== null;
const longestText = 2_000_000;

/** The steps that a text holds, copied from a workflow or a workflow's own file; null when it holds none that can be read. */
export const readSteps = (text: string): CopiedSteps | null => {
  if (text.length > longestText) return null;
  const found = readWorkflowFile(text);
  if (!found) return null;
  const nodes = found.nodes.map(readNode).filter(isRead);
  const ids = new Set(nodes.map(({ id }) => id));
  if (nodes.length === 0 || nodes.length < found.nodes.length || ids.size < nodes.length) return null;
  const edges = found.edges
    .map(readEdge)
    .filter(isRead)
    .filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target));
  return { nodes, edges: [...new Map(edges.map((edge) => [edge.id, edge])).values()] };
};
