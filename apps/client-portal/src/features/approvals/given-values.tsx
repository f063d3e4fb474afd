import type { FormField, JsonObject } from "@bizosaas/contracts";
import { DescriptionList, JsonView } from "@bizosaas/ui";
import { spokenArgument } from "./grant-edits.ts";

/** Values under the names that the action's own form has for them. */
export function GivenValues({ fields, given }: { fields: readonly FormField[]; given: JsonObject }) {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const items = Object.entries(given).map(([name, value]) => {
    const field = byName.get(name);
    const term = field?.label ?? name;
    const isPlain = value === null || typeof value !== "object";
    const shown = isPlain ? <span className="whitespace-pre-wrap">{spokenArgument(field, value)}</span> : null;
    return { id: name, term, value: shown ?? <JsonView label={term} value={value} /> };
  });
  return <DescriptionList items={items} />;
}
