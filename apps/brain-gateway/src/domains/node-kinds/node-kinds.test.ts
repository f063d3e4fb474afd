import { dutchPhrases, listConnectors } from "@bizosaas/connectors";
import { createNodeRegistry, textsOfKind } from "@bizosaas/workflows";
import { expect, it } from "vitest";
import { actionDescriptors } from "../../platform/services/action-descriptors.ts";

const registry = createNodeRegistry(actionDescriptors(listConnectors()), dutchPhrases);

/** Names, and words that Dutch has taken over. */
const alike: ReadonlySet<string> = new Set([
  ...["", "JSON", "CSV", "XML", "GET", "POST", "PUT", "PATCH", "DELETE", "JavaScript", "WordPress", "HubSpot"],
  ...[
    "Model",
    "Workflow",
    "Status",
    "Headers",
    "Details",
    "Contact",
    "Deal",
    "Product",
    "Variant",
    "WooCommerce",
    "Slack",
    "FluentCRM",
    "Code",
  ],
]);

it("says every kind, field, choice and exit in Dutch", () => {
  const inDutch = registry.describe("nl");
  const english = registry.describe().flatMap((kind, index) => {
    const said = inDutch[index] ? textsOfKind(inDutch[index]) : [];
    return textsOfKind(kind).filter((text, at) => said[at] === text && !alike.has(text));
  });
  expect([...new Set(english)]).toEqual([]);
});

it("changes nothing but the words", () => {
  const [first] = registry.describe("nl").filter(({ kind }) => kind === "flow.branch");
  expect(first).toMatchObject({ title: "Voorwaarde", outputs: [{ id: "true", label: "Ja" }, { id: "false" }, {}] });
  expect(registry.describe("nl").map(({ kind }) => kind)).toEqual(registry.describe().map(({ kind }) => kind));
});
