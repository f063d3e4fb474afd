import { readFileSync } from "node:fs";
import { isAppError } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { facts, journey, updatePost } from "./fixtures/journey.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { upgradeDefinition } from "./upgrade-definition.ts";
import { validateDefinition } from "./validate-definition.ts";

const withPolicy: unknown = JSON.parse(
  readFileSync(new URL("./fixtures/definition-1-policy.json", import.meta.url), "utf8"),
);
const withNotes: unknown = JSON.parse(
  readFileSync(new URL("./fixtures/definition-1-note.json", import.meta.url), "utf8"),
);
const golden: unknown = JSON.parse(readFileSync(new URL("./fixtures/definition-1.json", import.meta.url), "utf8"));

describe("upgradeDefinition", () => {
  it("still reads what schema version 1 stored", () => {
    expect(upgradeDefinition(golden)).toEqual(journey);
  });

  it("reads version 1 as a workflow that can still be published", () => {
    expect(validateDefinition(upgradeDefinition(golden), createNodeRegistry([updatePost]), facts)).toEqual([]);
  });

  it("still reads how single steps are tried, which came later and is nowhere asked for", () => {
    const { nodes, ...rest } = upgradeDefinition(withPolicy);
    expect({ ...rest, nodes: nodes.map(({ policy: _, ...node }) => node) }).toEqual(journey);
    const policies = nodes.flatMap(({ id, policy }) => (policy ? [[id, policy]] : []));
    expect(Object.fromEntries(policies)).toEqual({
      summary: { retries: 2, timeoutSeconds: 30 },
      update: { retries: 0 },
    });
    expect(validateDefinition({ ...rest, nodes }, createNodeRegistry([updatePost]), facts)).toEqual([]);
  });

  it("still reads what people wrote beside steps, which came later and is nowhere asked for", () => {
    const { nodes, ...rest } = upgradeDefinition(withNotes);
    expect({ ...rest, nodes: nodes.map(({ note: _, ...node }) => node) }).toEqual(journey);
    expect(nodes.flatMap(({ note }) => note ?? [])).toEqual([
      "Two sentences are enough.\nAsk Anna before this is changed.",
      "Writes to the shop's own site.",
    ]);
    expect(validateDefinition({ ...rest, nodes }, createNodeRegistry([updatePost]), facts)).toEqual([]);
  });

  it.each([
    null,
    5,
    "{}",
    {},
    { schemaVersion: 2, nodes: [], edges: [] },
    { schemaVersion: 1, nodes: [{}], edges: [] },
  ])("refuses %j with an error that says so", (stored) => {
    let error: unknown;
    try {
      upgradeDefinition(stored);
    } catch (thrown) {
      error = thrown;
    }
    expect(isAppError(error) && error.code).toBe("workflow_invalid");
  });
});
