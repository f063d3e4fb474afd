import { readFileSync } from "node:fs";
import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import type { DefinitionFacts } from "./definition-facts.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { upgradeDefinition } from "./upgrade-definition.ts";
import { validateDefinition } from "./validate-definition.ts";

const registry = createNodeRegistry([]);
const golden: unknown = JSON.parse(readFileSync(new URL("./fixtures/definition-1-flow.json", import.meta.url), "utf8"));
const ids = { self: "00000000-0000-7000-8000-000000000001", other: "00000000-0000-7000-8000-000000000002" };
const facts: DefinitionFacts = {
  connections: [],
  aiKeys: [],
  workflowId: ids.self,
  workflows: [
    { id: ids.self, name: "This one", isCallable: true, calls: [] },
    { id: ids.other, name: "Other", isCallable: true, calls: [] },
  ],
};
const problemsOf = (definition: WorkflowDefinition, known = facts) =>
  validateDefinition(definition, registry, known).map(({ nodeId, field, message }) => [nodeId, field, message]);

type Step = [id: string, kind: string, config?: JsonObject];
type Line = [source: string, port: string, target: string];
const draft = (steps: Step[], lines: Line[]): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [["start", "trigger.manual"] as Step, ...steps].map(([id, kind, config = {}]) => ({
    ...{ id, kind, name: id.toUpperCase() },
    ...{ position: { x: 0, y: 0 }, config },
  })),
  edges: lines.map(([source, sourcePort, target], index) => ({ id: `e${index}`, source, sourcePort, target })),
});
const noop: JsonObject = { fields: { a: "1" } };
const loop: JsonObject = { items: "[1]" };

describe("validation of a workflow's ways", () => {
  it("still reads and publishes what was stored with choices, loops, merges, calls and ends", () => {
    expect(problemsOf(upgradeDefinition(golden))).toEqual([]);
  });

  it("says of a merge with one branch that there is nothing to bring together", () => {
    const one = draft([["join", "flow.merge", { mode: "all" }]], [["start", "out", "join"]]);
    expect(problemsOf(one)).toEqual([["join", null, expect.stringContaining("“JOIN” has nothing to bring together")]]);
  });

  it("names the step by which a loop leads out of itself, and a loop that does nothing", () => {
    const out = draft(
      [
        ["each", "flow.loop", loop],
        ["inside", "data.transform", noop],
        ["after", "data.transform", noop],
      ],
      [
        ["start", "out", "each"],
        ["each", "item", "inside"],
        ["each", "done", "after"],
        ["inside", "out", "after"],
      ],
    );
    expect(problemsOf(out)).toEqual([
      ["after", null, expect.stringContaining("The loop “EACH” leads out of itself: “AFTER”")],
    ]);
    const empty = draft([["each", "flow.loop", loop]], [["start", "out", "each"]]);
    expect(problemsOf(empty)).toEqual([["each", null, expect.stringContaining("does nothing for its items")]]);
  });

  it("refuses a step that follows itself when it fails", () => {
    const itself = draft(
      [["a", "data.transform", noop]],
      [
        ["start", "out", "a"],
        ["a", "error", "a"],
      ],
    );
    expect(problemsOf(itself)).toEqual([["a", null, expect.stringContaining("a step can't follow itself")]]);
  });

  it("names the case that lacks something, and the line by a case that is gone", () => {
    const cases = [{ id: "c1", label: "", when: "true" }];
    const choosing = draft(
      [
        ["choose", "flow.switch", { cases }],
        ["a", "data.transform", noop],
      ],
      [
        ["start", "out", "choose"],
        ["choose", "c2", "a"],
      ],
    );
    expect(problemsOf(choosing)).toEqual([
      ["choose", null, expect.stringContaining("an exit it does not have (“c2”)")],
      ["choose", "cases", expect.stringContaining("needs a name and a condition in case 1")],
    ]);
  });

  it("refuses calls to a workflow that is missing, not callable, itself, or too deep", () => {
    const calling = (workflowId: string) => draft([["sub", "flow.call", { workflowId }]], [["start", "out", "sub"]]);
    expect(problemsOf(calling("nobody"))).toEqual([["sub", "workflowId", expect.stringContaining("does not exist")]]);
    expect(problemsOf(calling(ids.self))).toEqual([
      ["sub", "workflowId", expect.stringContaining("round in a circle")],
    ]);
    const deep = Array.from({ length: 7 }, (_, index) => ({
      id: `w${index}`,
      name: `W${index}`,
      isCallable: index !== 6,
      calls: [`w${index + 1}`],
    }));
    const known = { ...facts, workflows: deep };
    expect(problemsOf(calling("w0"), known)).toEqual([
      ["sub", "workflowId", expect.stringContaining("more than 5 deep")],
    ]);
    expect(problemsOf(calling("w6"), known)).toEqual([
      ["sub", "workflowId", expect.stringContaining("is not published")],
    ]);
  });

  it("checks the conditions of cases and filters as expressions", () => {
    const filtering = draft(
      [["few", "data.filter", { items: "trigger.list", keep: "item.>" }]],
      [["start", "out", "few"]],
    );
    expect(problemsOf(filtering)).toEqual([["few", "keep", expect.stringContaining("can't be read")]]);
  });
});

describe("validation of an answer to a caller", () => {
  const hook = (config: JsonObject): WorkflowDefinition => {
    const given = draft(
      [
        ["hook", "trigger.webhook", config],
        ["reply", "flow.respond"],
      ],
      [["hook", "out", "reply"]],
    );
    return { ...given, nodes: given.nodes.filter(({ id }) => id !== "start") };
  };

  it("takes one behind a webhook whose caller waits for it", () => {
    expect(problemsOf(hook({ answer: "response", waitFor: "10s" }))).toEqual([]);
  });

  it("names the webhook that answers at once, and says what is missing where there is none", () => {
    expect(problemsOf(hook({}))).toEqual([
      ["reply", null, expect.stringContaining("set “Answer the caller” of “HOOK”")],
    ]);
    const byHand = draft([["reply", "flow.respond"]], [["start", "out", "reply"]]);
    expect(problemsOf(byHand)).toEqual([
      ["reply", null, expect.stringContaining("must follow a start “On a webhook”")],
    ]);
  });

  it("refuses headers that set cookies or send a browser on, statuses that do, and a wait longer than a minute", () => {
    const given = hook({ answer: "response", waitFor: "2m" });
    const reply = given.nodes.find(({ id }) => id === "reply");
    if (!reply) throw new Error("There is no answer.");
    reply.config = { status: 302, headers: { "Set-Cookie": "a=b" } };
    expect(problemsOf(given).map(([, field]) => field)).toEqual(["waitFor", "status", "headers"]);
  });
});
