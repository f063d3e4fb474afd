import type { JsonValue, WorkflowNode } from "@bizosaas/contracts";
import { z } from "zod";
import { checkTools } from "./agent/check-tools.ts";
import { readCode } from "./code/read-code.ts";
import type { DefinitionFacts } from "./definition-facts.ts";
import { compileExpression } from "./expressions/expression.ts";
import { type ExpressionProblem, sentenceOf } from "./expressions/expression-error.ts";
import type { StepReference } from "./expressions/step-references.ts";
import { compileTemplate, isTemplate } from "./expressions/template.ts";
import { ancestorsOf, type Graph } from "./graph.ts";
import { coerce, isBlank, type NodeField, nodeFieldsOf } from "./node-fields.ts";
import type { NodeRegistry } from "./node-registry.ts";
import type { NodeSpec } from "./node-spec.ts";
import { checkWatched } from "./watched-status.ts";

export type FieldProblem = { field: string; message: string; line?: number };
type Checked = {
  node: WorkflowNode;
  spec: NodeSpec;
  graph: Graph;
  facts: DefinitionFacts;
  registry: Pick<NodeRegistry, "get">;
};
type Compiled = {
  problems: readonly ExpressionProblem[];
  references: readonly StepReference[];
  names: ReadonlySet<string>;
};

const textsOf = (value: JsonValue): string[] => {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsOf);
};

const conditionsOf = (cases: JsonValue): JsonValue[] =>
  Array.isArray(cases)
    ? cases.flatMap((each) => (each && typeof each === "object" && !Array.isArray(each) ? [each["when"] ?? ""] : []))
    : [];

const namedByCode = (code: string): Compiled => ({
  problems: [],
  names: new Set(),
  references: (readCode(code).stepIds ?? []).map((nodeId) => ({ nodeId, position: 0 })),
});

const compiledOf = ({ mode, control }: NodeField, given: JsonValue): Compiled[] => {
  if (control === "code") return textsOf(given).map(namedByCode);
  if (mode === "literal") return [];
  const value = mode === "cases" ? conditionsOf(given) : given;
  if (mode === "templates" || mode === "marked") return textsOf(value).filter(isTemplate).map(compileTemplate);
  return textsOf(value)
    .filter((text) => text !== "")
    .map(compileExpression)
    .map(({ problem, references, names }) => ({ problems: problem ? [problem] : [], references, names }));
};

/** The steps that a node's settings read. */
export const referencesOf = ({ config }: WorkflowNode, spec: NodeSpec): string[] =>
  nodeFieldsOf(spec).flatMap((field) => {
    const value = config[field.name];
    const compiled = value === undefined || field.mode === "on_event" ? [] : compiledOf(field, value);
    return compiled.flatMap(({ references }) => references.map(({ nodeId }) => nodeId));
  });

const unknownStep = ({ node, graph }: Checked, { nodeId }: StepReference): string | null => {
  if (ancestorsOf(graph, node.id).has(nodeId)) return null;
  const other = graph.nodes.get(nodeId);
  return other
    ? `refers to “${other.name}” (steps.${nodeId}), which does not run before “${node.name}”.`
    : `refers to a step that does not exist (steps.${nodeId}).`;
};

const unknownThen = ["trigger", "steps", "run", "workflow"];

/** An expression that is asked when something happens knows that alone. */
const checkNames = ({ mode }: NodeField, names: ReadonlySet<string>): string[] => {
  const unknown = mode === "on_event" && unknownThen.find((name) => names.has(name));
  if (!unknown) return [];
  return [`can't read ${unknown}: it is asked when something happens. Compare event with it in “Is equal to”.`];
};

const checkTexts = (checked: Checked, field: NodeField, value: JsonValue): string[] =>
  compiledOf(field, value).flatMap(({ problems, references, names }) => [
    ...problems.map((problem) => `can't be read: ${sentenceOf(problem)}`),
    ...checkNames(field, names),
    ...(field.mode === "on_event" ? [] : references.flatMap((reference) => unknownStep(checked, reference) ?? [])),
  ]);

const holdsTemplate = (value: JsonValue) => textsOf(value).some(isTemplate);

const WrittenCase = z.object({ label: z.string().trim().min(1), when: z.string().trim().min(1) });

const checkCases = (value: JsonValue): string[] => {
  if (!Array.isArray(value) || value.length === 0) return ["needs at least one case."];
  const at = value.findIndex((each) => !WrittenCase.safeParse(each).success);
  if (at >= 0) return [`needs a name and a condition in case ${at + 1}.`];
  return value.length > 20 ? ["has more than 20 cases."] : [];
};

const checkLiteral = (field: NodeField, value: JsonValue): string[] => {
  if (field.mode === "cases") return checkCases(value);
  if (field.mode === "expression" || field.mode === "per_item" || field.mode === "on_event")
    return typeof value === "string" ? [] : ["must be an expression."];
  if ((field.mode === "templates" || field.mode === "marked") && holdsTemplate(value)) return [];
  const parsed = z.safeParse(field.schema, field.mode === "templates" ? coerce(value, field.jsonType) : value);
  return parsed.success ? [] : parsed.error.issues.slice(0, 1).map(({ message }) => `does not fit: ${message}`);
};

const checkConnection = ({ facts }: Checked, field: NodeField, value: JsonValue): string[] => {
  const connection = facts.connections.find(({ id }) => id === value);
  if (!connection) return ["names a connection that does not exist; choose one of yours."];
  const fitting = field.options ?? [];
  if (fitting.length === 0 || fitting.some((option) => option.value === connection.connectorId)) return [];
  return [`needs a connection to ${fitting.map(({ label }) => label).join(" or ")}.`];
};

const ModelChoice = z.object({ keyId: z.string(), model: z.string() });

const checkModel = ({ facts }: Checked, value: JsonValue): string[] => {
  const { data: choice } = ModelChoice.safeParse(value);
  if (!choice) return [];
  const key = facts.aiKeys.find(({ id }) => id === choice.keyId);
  if (!key) return ["names an AI key that does not exist; choose one of yours."];
  return key.models && !key.models.includes(choice.model)
    ? [`names a model this AI key can't use (“${choice.model}”).`]
    : [];
};

/** Only what a tenant's facts know: where they list no workflows, none is called. */
const checkWorkflow = ({ facts }: Checked, value: JsonValue): string[] => {
  const called = facts.workflows?.find(({ id }) => id === value);
  if (!called) return ["names a workflow that does not exist; choose one of yours."];
  if (called.isCallable || called.id === facts.workflowId) return [];
  return [`names “${called.name}”, which is not published with a start “When another workflow calls it”.`];
};

const checkMembers = ({ facts: { memberIds } }: Checked, value: JsonValue): string[] => {
  if (!memberIds || !Array.isArray(value)) return [];
  const isGone = value.some((id) => !memberIds.includes(String(id)));
  return isGone ? ["names somebody who does not belong to this organization; choose its members."] : [];
};

const checkFacts = (checked: Checked, field: NodeField, value: JsonValue): string[] => {
  if (field.control === "members") return checkMembers(checked, value);
  if (field.control === "workflow") return checkWorkflow(checked, value);
  if (field.control === "connection") return checkConnection(checked, field, value);
  if (field.watched) return checkWatched(checked.facts, checked.node, field, value);
  if (field.control === "agent_tools") return checkTools(checked, value);
  return field.control === "ai_model" ? checkModel(checked, value) : [];
};

const isMissing = (value: JsonValue | undefined): value is undefined | null | "" => isBlank(value);

const checkField = (checked: Checked, field: NodeField): string[] => {
  const value = checked.node.config[field.name];
  if (isMissing(value)) return field.required ? ["is missing."] : [];
  return [...checkTexts(checked, field, value), ...checkLiteral(field, value), ...checkFacts(checked, field, value)];
};

const unknownFields = ({ node, spec }: Checked): FieldProblem[] =>
  Object.keys(node.config)
    .filter((name) => !(name in spec.config.shape))
    .map((field) => ({ field, message: `“${node.name}” has a setting that does not exist (“${field}”).` }));

/** What is wrong with one node's config, field by field, in sentences that name both. */
export const validateConfig = (checked: Checked): FieldProblem[] => {
  const { node, spec } = checked;
  return [
    ...unknownFields(checked),
    ...nodeFieldsOf(spec).flatMap((field) =>
      checkField(checked, field).map((message) => ({
        field: field.name,
        message: `“${field.label}” of “${node.name}” ${message}`,
      })),
    ),
    ...(spec.check?.(node.config) ?? []),
  ];
};
