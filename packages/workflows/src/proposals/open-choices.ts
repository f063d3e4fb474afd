import { isDeepStrictEqual } from "node:util";
import type { FormField, JsonObject, WorkflowDefinition, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import { AgentTools } from "../agent/agent-tools.ts";
import { isBlank, type NodeField, nodeFieldsOf } from "../node-fields.ts";
import type { NodeRegistry } from "../node-registry.ts";
import { requestKind } from "../nodes/http-request.ts";
import { humanNotify } from "../nodes/human-notify.ts";

/** What of the organization's a sketch may use, with what a person calls it. */
export type Possessions = {
  connections: readonly { id: string; name: string; connectorId: string; kinds?: readonly string[] }[];
  /** Those that can be called. */
  workflows: readonly { id: string; name: string }[];
  /** The key and model that draft it are what its own questions go to, too. */
  model: { keyId: string; model: string };
};

const chosenByPeople: ReadonlySet<FormField["control"]> = new Set(["connection", "ai_model", "workflow", "members"]);

/** An address that nobody has told can't be known, nor who is to hear of something. */
const chosenIn: Readonly<Record<string, string>> = { [requestKind]: "url", [humanNotify.kind]: "roles" };

const isPersons = ({ kind }: WorkflowNode, { name, control }: FormField): boolean =>
  chosenByPeople.has(control) || chosenIn[kind] === name;

const isOpen = (value: unknown): boolean => isBlank(value) || (Array.isArray(value) && value.length === 0);

const fieldsOf = (registry: NodeRegistry, { kind }: WorkflowNode) => {
  const spec = registry.get(kind);
  return spec ? nodeFieldsOf(spec) : [];
};

const onlyFitting = ({ options }: FormField, { connections }: Possessions): string | undefined => {
  const fitting = connections.filter(
    ({ connectorId }) => !options?.length || options.some(({ value }) => value === connectorId),
  );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
};

const settingFor = (field: FormField, possessions: Possessions): JsonObject[string] | undefined => {
  if (field.control === "ai_model") return possessions.model;
  return field.control === "connection" ? onlyFitting(field, possessions) : undefined;
};

/** Only a person may let an agent change something without asking. */
const withAsking = (tools: unknown, registry: NodeRegistry): JsonObject[string] | undefined => {
  const { data } = AgentTools.safeParse(tools);
  return data?.map((tool) => {
    const mayDo = tool.mode !== "allow" || registry.get(tool.action)?.effect === "read";
    return mayDo ? tool : { ...tool, mode: "ask" };
  });
};

/** A sketch is a model's: what only people set is left for them. */
const withoutPeoples = (config: JsonObject, fields: readonly NodeField[]): JsonObject => {
  const theirs = new Set(fields.flatMap(({ name, byPeopleOnly }) => (byPeopleOnly ? [name] : [])));
  return Object.fromEntries(Object.entries(config).filter(([name]) => !theirs.has(name)));
};

/**
 * Fills in what there is no choice about: the one connection that fits, and the model that answers now. An agent's tools
 * that change something ask. What a person has set already, or left open, stays as it is.
 */
export const fillOnlyChoices = (
  definition: WorkflowDefinition,
  registry: NodeRegistry,
  possessions: Possessions,
  before: readonly WorkflowNode[] = [],
): WorkflowDefinition => ({
  ...definition,
  nodes: definition.nodes.map((node) => {
    const old = before.find(({ id, kind }) => id === node.id && kind === node.kind);
    const fields = fieldsOf(registry, node);
    const settings = fields.flatMap((field) => {
      const written = node.config[field.name];
      if (old && isDeepStrictEqual(written, old.config[field.name])) return [];
      const given = field.control === "agent_tools" ? withAsking(written, registry) : undefined;
      const setting = isOpen(written) ? settingFor(field, possessions) : given;
      return setting === undefined ? [] : [[field.name, setting] as const];
    });
    const config = old ? node.config : withoutPeoples(node.config, fields);
    return { ...node, config: { ...config, ...Object.fromEntries(settings) } };
  }),
});

/** Parts what only a person can choose, and was rightly left open, from what is wrong. */
export const partProblems = (
  { nodes }: WorkflowDefinition,
  registry: NodeRegistry,
  problems: readonly WorkflowProblem[],
): { choices: WorkflowProblem[]; faults: WorkflowProblem[] } => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isChoice = ({ nodeId, field }: WorkflowProblem): boolean => {
    const node = byId.get(nodeId ?? "");
    if (!node || field === null || !isOpen(node.config[field])) return false;
    return fieldsOf(registry, node).some((each) => each.name === field && isPersons(node, each));
  };
  return {
    choices: problems.filter(isChoice),
    faults: problems.filter((problem) => !isChoice(problem)),
  };
};
