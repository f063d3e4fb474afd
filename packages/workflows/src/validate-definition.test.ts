import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectionId, facts, journey, keyId, updatePost } from "./fixtures/journey.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { validateDefinition } from "./validate-definition.ts";

const registry = createNodeRegistry([updatePost]);
const validate = (definition: WorkflowDefinition) => validateDefinition(definition, registry, facts);

/** The journey with one node's config changed; `undefined` removes a field. */
const withConfig = (nodeId: string, change: Record<string, JsonObject[string] | undefined>): WorkflowDefinition => ({
  ...journey,
  nodes: journey.nodes.map((node) =>
    node.id === nodeId ? { ...node, config: JSON.parse(JSON.stringify({ ...node.config, ...change })) } : node,
  ),
});

const edge = (source: string, target: string, sourcePort = "out") => ({
  id: `${source}-${target}`,
  source,
  sourcePort,
  target,
});

describe("validation", () => {
  it("finds nothing wrong with the journey", () => {
    expect(validate(journey)).toEqual([]);
  });

  it.each<[string, string, string, string, Record<string, JsonObject[string] | undefined>]>([
    ["a missing field", "summary", "prompt", "“Prompt” of “Write summary” is missing.", { prompt: "" }],
    [
      "a field that was never filled in",
      "update",
      "postId",
      "“Post” of “Update excerpt” is missing.",
      { postId: undefined },
    ],
    ["a number that is none", "update", "postId", "does not fit", { postId: "forty" }],
    ["a template that does not compile", "summary", "prompt", "can't be read", { prompt: "{{ trigger. }}" }],
    ["a template that is not closed", "summary", "prompt", "never closed", { prompt: "{{ trigger" }],
    [
      "a step that does not exist",
      "summary",
      "prompt",
      "does not exist (steps.nobody)",
      { prompt: "{{ steps.nobody.text }}" },
    ],
    [
      "a step that runs later",
      "summary",
      "prompt",
      "“Update excerpt” (steps.update), which does not run before",
      { prompt: "{{ steps.update.id }}" },
    ],
    ["a step that reads itself", "summary", "prompt", "does not run before", { prompt: "{{ steps.summary.text }}" }],
    ["an unknown variable", "long", "condition", "Unknown variable: summary", { condition: "summary.text.size() > 3" }],
    ["a condition that is no expression", "long", "condition", "must be an expression", { condition: true }],
    [
      "a connection of nobody",
      "update",
      "connectionId",
      "names a connection that does not exist",
      { connectionId: "other" },
    ],
    [
      "an AI key of nobody",
      "summary",
      "model",
      "names an AI key that does not exist",
      { model: { keyId: "other", model: "small" } },
    ],
    ["a duration that is none", "ask", "expiresAfter", "Write a duration", { expiresAfter: "soon" }],
    ["a setting that does not exist", "ask", "colour", "has a setting that does not exist", { colour: "red" }],
    ["a choice that is not offered", "post", "resourceKind", "does not fit", { resourceKind: "cms.nothing" }],
  ])("names node and field of %s", (_name, nodeId, field, sentence, change) => {
    const problems = validate(withConfig(nodeId, change));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ nodeId, field });
    expect(problems[0]?.message).toContain(sentence);
  });

  it("says which connector is needed", () => {
    const problems = validateDefinition(journey, registry, {
      ...facts,
      connections: [{ id: connectionId, connectorId: "shopify" }],
    });
    expect(problems).toMatchObject([
      {
        nodeId: "update",
        field: "connectionId",
        message: "“Connection” of “Update excerpt” needs a connection to WordPress.",
      },
    ]);
  });

  it("says which model a key can't use", () => {
    const problems = validateDefinition(journey, registry, { ...facts, aiKeys: [{ id: keyId, models: ["large"] }] });
    expect(problems).toMatchObject([{ nodeId: "summary", field: "model" }]);
  });

  it.each<[string, Record<string, JsonObject[string]>, string, string]>([
    [
      "a kind that its connection does not have",
      { resourceKind: "shop.order" },
      "resourceKind",
      "“What to watch” of “New post” is nothing that “Blog” has; choose one of what it has.",
    ],
    [
      "a status that nothing there can be",
      { status: "completed" },
      "status",
      "“Only with this status” of “New post” is “completed”, which nothing of its kind at “Blog” can be; choose another, or leave it open.",
    ],
    [
      "a status of a kind that has none",
      { resourceKind: "cms.term" },
      "status",
      "“Only with this status” of “New post” must be left open: what is watched at “Blog” has no status.",
    ],
  ])("refuses to watch for %s, and says it in Dutch too", (_name, config, field, message) => {
    const kinds = ["cms.post", "cms.term"];
    const statuses = {
      "cms.post": { values: ["publish", "draft"], isComplete: true },
      "cms.term": { values: [], isComplete: true },
    };
    const blog = { id: connectionId, connectorId: "wordpress", name: "Blog", kinds, statuses };
    const watching = validateDefinition(withConfig("post", config), registry, { ...facts, connections: [blog] });
    expect(watching).toMatchObject([{ nodeId: "post", field, message }]);
    expect(registry.say(message, "nl")).toContain("van “New post”");
  });

  it("takes a status that is on no list where a tool may have more than are listed", () => {
    const statuses = { "cms.post": { values: ["publish", "draft"], isComplete: false } };
    const blog = { id: connectionId, connectorId: "wordpress", name: "Blog", kinds: ["cms.post"], statuses };
    const packed = withConfig("post", { status: "packed" });
    expect(validateDefinition(packed, registry, { ...facts, connections: [blog] })).toEqual([]);
  });

  it("takes a template where a number or a switch belongs", () => {
    expect(validate(withConfig("update", { postId: "{{ trigger.externalId }}", isSticky: "{{ true }}" }))).toEqual([]);
    expect(validate(withConfig("update", { postId: "42", isSticky: "true" }))).toEqual([]);
  });

  it("names the steps of a circle in order", () => {
    const problems = validate({ ...journey, edges: [...journey.edges, edge("ask", "summary", "rejected")] });
    expect(problems.map(({ message }) => message)).toEqual([
      "These steps go round in a circle: “Write summary” → “Long enough” → “Ask Anna” → “Write summary”. Remove one of the lines between them.",
    ]);
  });

  it("refuses an empty workflow", () => {
    expect(validate({ schemaVersion: 1, nodes: [], edges: [] })[0]?.message).toContain("empty");
  });

  it("refuses a workflow that never starts", () => {
    const nodes = journey.nodes.filter(({ id }) => id !== "post");
    const messages = validate({ ...journey, nodes, edges: journey.edges.slice(1) }).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining("never starts")]);
  });

  it("allows several triggers", () => {
    const manual = { id: "hand", kind: "trigger.manual", name: "By hand", position: { x: 0, y: 1 }, config: {} };
    expect(
      validate({ ...journey, nodes: [...journey.nodes, manual], edges: [...journey.edges, edge("hand", "summary")] }),
    ).toEqual([]);
  });

  it.each<[string, WorkflowDefinition["edges"][number], string]>([
    ["a missing step", edge("long", "nobody", "true"), "leads to a step that does not exist"],
    ["from a missing step", edge("nobody", "long"), "comes from a step that does not exist"],
    ["an exit that is not there", edge("summary", "ask", "maybe"), "by an exit it does not have"],
    ["into a trigger", edge("summary", "post", "error"), "no line can lead into it"],
  ])("refuses a line to %s", (_name, line, sentence) => {
    expect(
      validate({ ...journey, edges: [...journey.edges, line] })
        .map(({ message }) => message)
        .join(),
    ).toContain(sentence);
  });

  it("names a step that is never reached, one of an unknown kind, and one of a doubled id", () => {
    const extra = (id: string, kind: string) => ({
      id,
      kind,
      name: `Extra ${id}`,
      position: { x: 0, y: 2 },
      config: {},
    });
    const problems = validate({
      ...journey,
      nodes: [...journey.nodes, extra("lost", "action.gone.away"), extra("ask", "trigger.webhook")],
    });
    const messages = problems.map(({ message }) => message).join();
    expect(messages).toContain("“Extra lost” is never reached");
    expect(messages).toContain("a kind that does not exist");
    expect(messages).toContain("Two steps have the id “ask”");
  });

  it("asks for exactly one of two ways to wait", () => {
    const wait = (config: JsonObject): WorkflowDefinition => ({
      schemaVersion: 1,
      nodes: [
        { id: "hand", kind: "trigger.manual", name: "By hand", position: { x: 0, y: 0 }, config: {} },
        { id: "pause", kind: "flow.wait", name: "Pause", position: { x: 1, y: 0 }, config },
      ],
      edges: [edge("hand", "pause")],
    });
    expect(validate(wait({ duration: "2h", until: "" }))).toEqual([]);
    expect(validate(wait({}))).toMatchObject([{ nodeId: "pause", field: "duration" }]);
    expect(validate(wait({ duration: "2h", until: "{{ run.startedAt }}" }))).toMatchObject([
      { nodeId: "pause", field: "duration" },
    ]);
  });

  it("answers any graph with problems, never with an exception", () => {
    const kinds = registry.list().map(({ kind }) => kind);
    const id = fc.constantFrom("a", "b", "c", "constructor", "to_string");
    const node = fc.record({
      id,
      kind: fc.constantFrom(...kinds, "no.such"),
      name: fc.constant("Step"),
      position: fc.constant({ x: 0, y: 0 }),
      config: fc.dictionary(
        fc.constantFrom(
          "prompt",
          "fields",
          "condition",
          "connectionId",
          "model",
          "duration",
          "url",
          "cron",
          "__proto__",
        ),
        fc.jsonValue(),
      ),
    });
    const line = fc.record({
      id: fc.constant("e"),
      source: id,
      sourcePort: fc.constantFrom("out", "true"),
      target: id,
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), fc.array(line, { maxLength: 8 }), (nodes, edges) => {
        const problems = validate({ schemaVersion: 1, nodes: nodes as WorkflowDefinition["nodes"], edges });
        for (const { message } of problems) expect(message).toMatch(/\S/);
      }),
      { numRuns: 500 },
    );
  });
});
