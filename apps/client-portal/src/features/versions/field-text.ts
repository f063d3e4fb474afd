import type { FormField, JsonValue, NodeKind } from "@bizosaas/contracts";
import { toolsOf } from "../workflows/builder/agent-tools.ts";
import type { FormNames } from "./queries.ts";
import type { VersionWords } from "./words.ts";

export type FieldNames = { kinds: ReadonlyMap<string, NodeKind>; choices: FormNames["choices"] };

/** `config.url` as the form of the step's kind calls it; a field that the form no longer has keeps its own name. */
export const fieldLabel = (path: string, kind: NodeKind | undefined, t: VersionWords): string => {
  if (path === "name") return t.fieldName;
  if (path === "kind") return t.fieldKind;
  if (path === "note") return t.fieldNote;
  if (path === "policy.retries") return t.fieldRetries;
  if (path === "policy.timeoutSeconds") return t.fieldTimeout;
  const name = path.replace(/^config\./, "");
  return kind?.fields.find((field) => field.name === name)?.label ?? name;
};

export const fieldOf = (path: string, kind: NodeKind | undefined): FormField | undefined =>
  kind?.fields.find(({ name }) => `config.${name}` === path);

const chosen = (value: string, field: FormField): string =>
  field.options?.find((option) => option.value === value)?.label ?? value;

const modelText = (value: JsonValue, { choices }: FieldNames, t: VersionWords): string | null => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const key = choices.aiKeys.find(({ id }) => id === value["keyId"]);
  return `${key?.name ?? t.gone}, ${String(value["model"] ?? "")}`;
};

/** An agent's tools, one a line. */
const toolsText = (value: JsonValue, { kinds, choices }: FieldNames, t: VersionWords): string =>
  toolsOf(value)
    .map(({ connectionId, action, mode }) => {
      const place = choices.connections.find(({ id }) => id === connectionId)?.name ?? t.gone;
      return `${place}, ${kinds.get(action)?.title ?? action}: ${t.toolModes[mode]}`;
    })
    .join("\n");

/** A field's value as its form shows it: names instead of ids, labels instead of codes. */
export const fieldText = (
  path: string,
  value: JsonValue,
  field: FormField | undefined,
  names: FieldNames,
  t: VersionWords,
): string => {
  if (value === null || value === "") return t.empty;
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (path === "kind") return names.kinds.get(String(value))?.title ?? String(value);
  if (field?.control === "connection") return names.choices.connections.find(({ id }) => id === value)?.name ?? t.gone;
  if (field?.control === "agent_tools") return toolsText(value, names, t);
  if (field?.control === "ai_model") return modelText(value, names, t) ?? t.gone;
  if (Array.isArray(value) && field?.options) return value.map((one) => chosen(String(one), field)).join(", ");
  if (typeof value === "string") return field ? chosen(value, field) : value;
  return typeof value === "number" ? String(value) : JSON.stringify(value, null, 2);
};

/** Beyond this, two values side by side say less than the lines that differ. */
const shortText = 120;
export const isLong = (text: string): boolean => text.length > shortText || text.includes("\n");
