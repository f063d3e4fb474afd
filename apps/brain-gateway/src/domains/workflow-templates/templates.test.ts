import { listConnectors } from "@bizosaas/connectors";
import type { WorkflowDefinition, WorkflowProblem } from "@bizosaas/contracts";
import {
  createNodeRegistry,
  instantiateTemplate,
  listTemplates,
  validateDefinition,
  warnOfDefinition,
} from "@bizosaas/workflows";
import { describe, expect, it } from "vitest";
import { actionDescriptors } from "../../platform/services/action-descriptors.ts";

const registry = createNodeRegistry(actionDescriptors(listConnectors()));
const facts = {
  connections: [
    { id: "site-1", connectorId: "wordpress" },
    { id: "slack-1", connectorId: "slack" },
  ],
  aiKeys: [{ id: "key-1" }],
  memberIds: ["user-1"],
};
const chosen = {
  site: "site-1",
  model: { keyId: "key-1", model: "small" },
  people: ["user-1"],
  timeZone: "Europe/Amsterdam",
  siteAddress: "https://example.com",
  slack: "slack-1",
  slackChannel: "#news",
  address: "https://hooks.example.com",
};
const templates = listTemplates().map((template) => [template.id, template] as const);
const locales = ["en", "nl"] as const;

const choicesFor = (names: readonly string[]) =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => names.includes(name)));
const problemsOf = (definition: WorkflowDefinition) => validateDefinition(definition, registry, facts);
/** Nobody told is a problem of the roles, which stand above the people. */
const placeOf = ({ nodeId, field }: WorkflowProblem) => `${nodeId}.${field === "roles" ? "people" : field}`;

/** The writes that no yes has to come before, and no click takes back. */
const unguarded = ({ nodes, edges }: WorkflowDefinition) => {
  const hasYes = (nodeId: string): boolean =>
    edges
      .filter(({ target }) => target === nodeId)
      .some(({ source, sourcePort }) => sourcePort === "approved" || hasYes(source));
  const writes = nodes.filter(
    ({ kind, config }) => kind.startsWith("action.") || (config["method"] ?? "GET") !== "GET",
  );
  return writes.filter(({ id }) => !hasYes(id)).map(({ id }) => id);
};

describe.each(templates)("the template %s", (_id, template) => {
  const names = template.choices.map(({ name }) => name);
  const made = (locale: "en" | "nl", choices = {}) => instantiateTemplate(template, { locale, choices });

  it("can be published once its choices are made, and warns of nothing", () => {
    for (const locale of locales) {
      const definition = made(locale, choicesFor(names));
      expect(problemsOf(definition)).toEqual([]);
      expect(warnOfDefinition(definition, registry)).toEqual([]);
    }
  });

  it("names what is left to choose, step and field, and nothing else", () => {
    const fills = template.choices.flatMap((choice) => choice.fills.map(({ nodeId, field }) => `${nodeId}.${field}`));
    // A time zone left open is UTC, and an agent without tools can still answer.
    const asked = fills.filter((place) => !/\.(timeZone|tools)$/.test(place));
    expect(problemsOf(made("en")).map(placeOf).sort()).toEqual(asked.sort());
  });

  it("writes nothing that nobody has said yes to", () => {
    expect(unguarded(made("en"))).toEqual([]);
  });
});
