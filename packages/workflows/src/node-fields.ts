import { type FieldMeta, type FormField, formFieldsOf } from "@bizosaas/contracts";
import { z } from "zod";
import type { NodeSpec } from "./node-spec.ts";

/** How a field's stored value becomes its value in a run. */
type FieldMode = "literal" | "templates" | "expression" | "expressions" | "per_item" | "cases" | "on_event" | "marked";

export type NodeField = FormField & {
  mode: FieldMode;
  schema: z.core.$ZodType;
  /** The JSON type that a resolved value is brought to, where the schema asks for just one. */
  jsonType: string | undefined;
  /** Neither a model nor what a step gave may set it. */
  byPeopleOnly: boolean;
};

type FieldSchemaMeta = Pick<FieldMeta, "byPeopleOnly"> & {
  type?: string;
  holds?: "literals" | "expressions" | "per_item" | "on_event" | "marked";
};

const chosen: ReadonlySet<FormField["control"]> = new Set([
  "connection",
  "ai_model",
  "workflow",
  "members",
  "agent_tools",
]);

const modeOf = (spec: NodeSpec, { name, control }: FormField, { holds, byPeopleOnly }: FieldSchemaMeta): FieldMode => {
  if (holds === "literals" || byPeopleOnly === true || chosen.has(control)) return "literal";
  if (holds === "expressions" || holds === "per_item" || holds === "on_event" || holds === "marked") return holds;
  if (control === "cases") return control;
  if (control === "expression") return "expression";
  const isActionInput = spec.connectorId !== null && name !== "connectionId";
  return isActionInput || ["template", "key_values", "json"].includes(control) ? "templates" : "literal";
};

const typedAsText: ReadonlySet<string> = new Set(["text", "textarea", "url", "number"]);

const computeFields = (spec: NodeSpec): NodeField[] => {
  const json = z.toJSONSchema(spec.config, { io: "input", unrepresentable: "any" });
  const properties = (json.properties ?? {}) as Record<string, FieldSchemaMeta>;
  return formFieldsOf(spec.config).flatMap((field) => {
    const schema = spec.config.shape[field.name] as z.core.$ZodType | undefined;
    if (!schema) return [];
    const property = properties[field.name] ?? {};
    const mode = modeOf(spec, field, property);
    const control = mode === "templates" && typedAsText.has(field.control) ? ("template" as const) : field.control;
    const computed =
      mode === "literal"
        ? undefined
        : mode === "templates" || mode === "marked"
          ? ("template" as const)
          : ("expression" as const);
    const { type: jsonType, byPeopleOnly = false } = property;
    return [{ ...field, control, mode, schema, jsonType, byPeopleOnly, ...(computed && { computed }) }];
  });
};

const cache = new WeakMap<NodeSpec, NodeField[]>();

/** A node's fields with what is needed to check and to resolve them; derived once per spec. */
export const nodeFieldsOf = (spec: NodeSpec): NodeField[] => {
  const known = cache.get(spec);
  if (known) return known;
  const fields = computeFields(spec);
  cache.set(spec, fields);
  return fields;
};

export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Whether a value would empty a field of a record. Only a person does that, in the record's own form. */
export const isEmptying = ({ canClear }: Pick<FormField, "canClear">, value: unknown): boolean =>
  canClear === true && (isBlank(value) || (typeof value === "string" && value.trim() === ""));

/** Text that stands for a number or a switch becomes one; anything put into a text field becomes text. */
export const coerce = (value: unknown, jsonType: string | undefined): unknown => {
  if (jsonType === "string" && value !== undefined && typeof value !== "string") {
    return typeof value === "object" ? (value === null ? "" : JSON.stringify(value)) : String(value);
  }
  if (typeof value !== "string") return value;
  if ((jsonType === "number" || jsonType === "integer") && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (jsonType === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
};
