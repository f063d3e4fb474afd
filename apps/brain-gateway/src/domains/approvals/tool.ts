import { type Action, dutchPhrases, listConnectors } from "@bizosaas/connectors";
import { AppError, type FormField, formFieldsOf, JsonObject, type Locale } from "@bizosaas/contracts";
import { type Phrases, storableJson, translateField } from "@bizosaas/workflows";
import { z } from "zod";
import { hashOf } from "../../platform/http/canonical-json.ts";
import { toFieldIssues } from "../../platform/http/parse-input.ts";

export const toolOf = (connectorId: string, actionId: string): string => `${connectorId}.${actionId}`;

export const findTool = (tool: string): Action | undefined => {
  const [connectorId, actionId] = tool.split(".");
  const connector = listConnectors().find(({ id }) => id === connectorId);
  return connector?.actions.find(({ id }: Action) => id === actionId);
};

/** A request to a web address that is no vendor of ours: it goes by no connection, and has no action. */
export const requestTool = "http.request";

const phrasesIn: Readonly<Record<Locale, Phrases>> = {
  en: {},
  nl: { ...dutchPhrases, "Call a web address": "Een webadres aanroepen" },
};

/** What a tool is called; null for one that there is no more. */
export const titleOfTool = (tool: string, locale: Locale): string | null => {
  const title = tool === requestTool ? "Call a web address" : (findTool(tool)?.title ?? null);
  return title === null ? null : (phrasesIn[locale][title] ?? title);
};

/** What a yes is bound to, whatever the order of the fields. */
export const hashArguments = (tool: string, connectionId: string | null, given: unknown): string =>
  hashOf([tool, connectionId, storableJson(given)]);

/** The arguments as the action takes them; what does not fit is named as `<path>.<field>`. */
export const parseArguments = (action: Action, given: unknown, path: string): JsonObject => {
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
type Text = { maxLength?: number | undefined; pattern?: string | undefined };

/** One line for what is short or has a form of its own, such as a number or an address. */
const textControl = ({ maxLength, pattern }: Text): FormField["control"] =>
  pattern !== undefined || (maxLength ?? Number.POSITIVE_INFINITY) <= shortest ? "text" : "textarea";

const controls: Readonly<Record<string, FormField["control"]>> = {
  number: "number",
  integer: "number",
  boolean: "checkbox",
};

/** An action's form for plain values: where a workflow writes a template, a person writes what it stands for. */
export const argumentFields = ({ input }: Action, locale: Locale): FormField[] => {
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const fields = formFieldsOf(input).map((field) => translateField(field, phrasesIn[locale]));
  return fields.map((field) => {
    if (field.control !== "template" && field.control !== "expression") return field;
    const property = properties[field.name];
    if (typeof property !== "object") return { ...field, control: "json" };
    const control = property.type === "string" ? textControl(property) : controls[String(property.type)];
    return { ...field, control: control ?? "json" };
  });
};
