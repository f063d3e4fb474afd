import { z } from "zod";
import { ResourceKind } from "../connections/kinds.ts";

/**
 * How one field of a zod object is asked for. Written as `.meta({ title, description, control })` beside the schema and
 * read back by `formFieldsOf`, so that a connect form, a workflow node's form and an action's form share one origin.
 */
export const FieldControl = z.enum([
  "text",
  "textarea",
  "password",
  "url",
  "number",
  "checkbox",
  "select",
  "multiselect",
  "template", // text with {{ expressions }}
  "expression", // a bare CEL expression
  "connection", // picks one of the tenant's connections; options name the connector ids that fit
  "ai_model", // picks an AI key and one of its models: { keyId, model }
  "cron",
  "duration",
  "key_values",
  "json",
  "code", // JavaScript, run apart from everything
  "workflow", // picks another of the tenant's workflows
  "members", // picks several of the organization's people
  "form_fields", // the fields of a form that people fill in: FormInput[]
  "agent_tools", // [{ connectionId, action, mode }]: actions that an agent may use
  "cases", // [{ id, label, when }]: named conditions, each an exit of its own
]);
export type FieldControl = z.infer<typeof FieldControl>;

export const FormField = z.object({
  name: z.string(),
  label: z.string(),
  help: z.string().optional(),
  placeholder: z.string().optional(),
  control: FieldControl,
  required: z.boolean(),
  secret: z.boolean().default(false),
  default: z.unknown().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  /** What fits is the tool's to say: `connections.listChoices` asks for it. Anything may be written all the same. */
  hasChoices: z.boolean().optional(),
  /** It holds a state of a record of this kind, as its tool keeps it. */
  statusOf: ResourceKind.optional(),
  /** It holds the tool's own number of a record of this kind: one that was synced can be chosen by its name. */
  recordOf: ResourceKind.optional(),
  /** It says what is watched at the connection that the same form chooses: one of its kinds of records, or of their states. */
  watched: z.enum(["kind", "status"]).optional(),
  /** An empty text is a value of it: sent so, it empties what the record holds; left out, that stays. */
  canClear: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Of a text that a person may write at length, in characters. */
  maxLength: z.int().optional(),
  /** Its texts are computed: they hold `{{ expressions }}`, or are expressions. */
  computed: z.enum(["template", "expression"]).optional(),
});
export type FormField = z.infer<typeof FormField>;

/** What a schema's `.meta()` may carry for its form field. */
export type FieldMeta = {
  title?: string;
  description?: string;
  placeholder?: string;
  control?: FieldControl;
  secret?: boolean;
  options?: { value: string; label: string }[];
  hasChoices?: boolean;
  statusOf?: ResourceKind;
  recordOf?: ResourceKind;
  watched?: "kind" | "status";
  canClear?: boolean;
  /** Only a person sets it, in so many words: no model is offered it, and no template or expression fills it in. */
  byPeopleOnly?: boolean;
};

type JsonSchemaProperty = FieldMeta & {
  type?: string;
  enum?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  format?: string;
};

const controlOf = (property: JsonSchemaProperty): FieldControl => {
  if (property.control) return property.control;
  if (property.enum) return "select";
  if (property.type === "boolean") return "checkbox";
  if (property.type === "number" || property.type === "integer") return "number";
  if (property.format === "uri") return "url";
  return property.type === "string" ? "text" : "json";
};

/** Derives the form of a zod object: one field per property, in the order they were written. */
export const formFieldsOf = (schema: z.ZodObject): FormField[] => {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const required = new Set(json.required ?? []);
  return Object.entries((json.properties ?? {}) as Record<string, JsonSchemaProperty>).map(([name, property]) => ({
    name,
    label: property.title ?? name,
    control: controlOf(property),
    required: required.has(name),
    secret: property.secret ?? false,
    ...(property.description !== undefined && { help: property.description }),
    ...(property.placeholder !== undefined && { placeholder: property.placeholder }),
    ...(property.default !== undefined && { default: property.default }),
    ...((property.options ?? property.enum) && {
      options:
        property.options ?? (property.enum ?? []).map((value) => ({ value: String(value), label: String(value) })),
    }),
    ...(property.hasChoices === true && { hasChoices: true }),
    ...(property.statusOf !== undefined && { statusOf: property.statusOf }),
    ...(property.recordOf !== undefined && { recordOf: property.recordOf }),
    ...(property.watched !== undefined && { watched: property.watched }),
    ...(property.canClear === true && { canClear: true }),
    ...(property.minimum !== undefined && { min: property.minimum }),
    ...(property.maximum !== undefined && { max: property.maximum }),
    ...(property.maxLength !== undefined && { maxLength: property.maxLength }),
  }));
};
