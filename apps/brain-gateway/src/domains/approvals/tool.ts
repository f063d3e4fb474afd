import type { Action } from "@bizosaas/connectors";
import { AppError, type FormField, formFieldsOf, JsonObject, type Locale } from "@bizosaas/contracts";
import { storableJson, translateField } from "@bizosaas/workflows";
import { z } from "zod";
import { hashOf } from "../../platform/http/hash-of.ts";
import { toFieldIssues } from "../../platform/http/parse-input.ts";
import { toolPhrases } from "../connectors/index.ts";

export { findTool, requestTool, titleOfTool, toolOf } from "../connectors/index.ts";

/** What a yes is bound to, whatever the order of the fields. */
export const hashArguments = (tool: string, connectionId: string | null, given: unknown): string =>
  hashOf([tool, connectionId, storableJson(given)]);

/** The arguments as the action takes them; what does not fit is named as `<path>.<field>`. */
export const parseArguments = (action: Pick<Action, "title" | "input">, given: unknown, path: string): JsonObject => {
  const parsed = action.input.safeParse(given);
  if (parsed.success) return JsonObject.parse(storableJson(parsed.data));
  const fields = toFieldIssues(parsed.error.issues).map((issue) => ({
    path: issue.path === "" ? path : `${path}.${issue.path}`,
    message: issue.message,
  }));
  const [first] = fields;
  throw new AppError("invalid_input", `“${action.title}” can't run with these values. ${first?.message ?? ""}`.trim(), {
    fields,
  });
};

const shortest = 200;
type Text = { maxLength?: number | undefined; pattern?: string | undefined; format?: string | undefined };

/** One line for what is short or has a form of its own, such as a number or an address. */
const textControl = ({ maxLength, pattern, format }: Text): FormField["control"] =>
  (pattern ?? format) !== undefined || (maxLength ?? Number.POSITIVE_INFINITY) <= shortest ? "text" : "textarea";

const controls: Readonly<Record<string, FormField["control"]>> = {
  number: "number",
  integer: "number",
  boolean: "checkbox",
};

/** An action's form for plain values: where a workflow writes a template, a person writes what it stands for. */
export const argumentFields = ({ input }: Pick<Action, "input">, locale: Locale): FormField[] => {
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const fields = formFieldsOf(input).map((field) => translateField(field, toolPhrases[locale]));
  return fields.map((field) => {
    if (field.control !== "template" && field.control !== "expression") return field;
    const property = properties[field.name];
    if (typeof property !== "object") return { ...field, control: "json" };
    const control = property.type === "string" ? textControl(property) : controls[String(property.type)];
    return { ...field, control: control ?? "json" };
  });
};
