import { expect, test } from "vitest";
import { z } from "zod";
import { connectionId, facts, updatePost } from "../fixtures/journey.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { resolveConfig } from "../resolve-config.ts";
import { validateDefinition } from "../validate-definition.ts";
import { offerTools, parseCall } from "./agent-tools.ts";

const kind = "action.wordpress.update_post";
const input = z
  .strictObject({
    status: z.enum(["waits", "subscribed"]).meta({ title: "Status" }),
    hasConsent: z.boolean().default(false).meta({ title: "They agreed", control: "checkbox", byPeopleOnly: true }),
  })
  .refine(({ status, hasConsent }) => status === "waits" || hasConsent, { message: "Only those who agreed." });
const registry = createNodeRegistry([{ ...updatePost, input }]);
const variables = {
  trigger: { agreed: true },
  ...{ steps: {}, run: { id: "run-1", startedAt: "2026-11-22T08:00:00Z" }, workflow: { id: "w-1", name: "Mill" } },
};

const offered = () => {
  const [tool] = offerTools([{ connectionId, action: kind, mode: "allow" }], registry);
  if (!tool) throw new Error("nothing is offered");
  return tool;
};

test("a model is not offered what only people set, may not bring it all the same, and the default holds", () => {
  const tool = offered();
  expect(tool.parameters["properties"]).toEqual({ status: expect.anything() });
  expect(tool.parameters["required"]).toEqual(["status"]);
  for (const hasConsent of [true, false, ""])
    expect(parseCall(tool, { status: "subscribed", hasConsent })).toEqual({
      ...{ ok: false, problem: "hasConsent: Only people set this. Leave it out." },
    });
  expect(parseCall(tool, { status: "subscribed" })).toMatchObject({ ok: false });
  expect(parseCall(tool, { status: "waits" })).toEqual({
    ...{ ok: true, config: { status: "waits", hasConsent: false, connectionId } },
  });
});

const problemsOf = (config: Record<string, string | boolean>) => {
  const step = { id: "step", kind, name: "Add", position: { x: 1, y: 0 }, config: { connectionId, ...config } };
  const start = { id: "start", kind: "trigger.manual", name: "Start", position: { x: 0, y: 0 }, config: {} };
  const edges = [{ id: "e1", source: "start", sourcePort: "out", target: "step" }];
  return validateDefinition({ schemaVersion: 1, nodes: [start, step], edges }, registry, facts);
};

test("what only people set is written by a step's author, and filled in by no data", () => {
  const spec = registry.get(kind);
  if (!spec) throw new Error(`${kind} is not known`);
  const written = { status: "subscribed", hasConsent: true };
  expect(problemsOf(written)).toEqual([]);
  expect(resolveConfig(spec, { connectionId, ...written }, variables)).toEqual({ connectionId, ...written });
  const fromData = { status: "subscribed", hasConsent: "{{ trigger.agreed }}" };
  expect(problemsOf(fromData)).toMatchObject([{ field: "hasConsent" }]);
  expect(() => resolveConfig(spec, { connectionId, ...fromData }, variables)).toThrow("They agreed");
});
