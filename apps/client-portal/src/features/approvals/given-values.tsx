import type { FormField, JsonObject } from "@bizosaas/contracts";
import { DescriptionList, JsonView } from "@bizosaas/ui";

/** Values under the names that the action's own form has for them. */
export function GivenValues({ fields, given }: { fields: readonly FormField[]; given: JsonObject }) {
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const items = Object.entries(given).map(([name, value]) => {
    const term = labels.get(name) ?? name;
    const isPlain = value === null || typeof value !== "object";
    const shown = isPlain ? <span className="whitespace-pre-wrap">{String(value ?? "")}</span> : null;
    return { id: name, term, value: shown ?? <JsonView label={term} value={value} /> };
  });
  return <DescriptionList items={items} />;
}
