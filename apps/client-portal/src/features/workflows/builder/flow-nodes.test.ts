import type { JsonValue, NodeKind, WorkflowDefinition } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { drawnOutputs, outputsOf } from "../node-outputs.ts";
import { addNode, updateNode, withoutLostLines } from "./draft-graph.ts";
import { referencesFor } from "./references.ts";

const kind = (name: string, outputs: string[], change: Partial<NodeKind> = {}): NodeKind => ({
  kind: name,
  title: name,
  description: "",
  category: "flow",
  icon: "split",
  connectorId: null,
  effect: "read",
  hasInput: true,
  outputs: outputs.map((id) => ({ id, label: id })),
  isTried: false,
  portsFrom: null,
  samplesBy: null,
  fields: [],
  sample: { count: 1, results: [] },
  ...change,
});
const choice = kind("flow.switch", ["default", "error"], { portsFrom: "cases" });
const loop = kind("flow.loop", ["item", "done", "error"]);
const stop = kind("flow.stop", []);
const step = kind("data.transform", ["out", "error"], { category: "data" });

const node = (id: string, kindName: string, config = {}) => ({
  id,
  kind: kindName,
  name: id,
  position: { x: 0, y: 0 },
  config,
});
const line = (source: string, sourcePort: string, target: string) => ({
  id: `${source}:${sourcePort}:${target}`,
  source,
  sourcePort,
  target,
});
const draft: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [node("each", "flow.loop"), node("inside", "data.transform"), node("after", "data.transform")],
  edges: [line("each", "item", "inside"), line("each", "done", "after")],
};

test("a choice has an exit for each of its cases, and loses the lines of a case that was removed", () => {
  const config = { cases: [{ id: "c1", label: "Large", when: "true" }] };
  expect(outputsOf(choice, config).map(({ label }) => label)).toEqual(["Large", "default", "error"]);
  const choosing: WorkflowDefinition = {
    schemaVersion: 1,
    nodes: [node("choose", "flow.switch", config), node("a", "data.transform")],
    edges: [line("choose", "c1", "a"), line("choose", "c2", "a"), line("choose", "default", "a")],
  };
  expect(withoutLostLines(choosing, "choose", choice).edges.map(({ sourcePort }) => sourcePort)).toEqual([
    "c1",
    "default",
  ]);
});

test("the exit for errors of a computation is drawn only once something follows it", () => {
  const [, inside] = draft.nodes;
  if (!inside) throw new Error("The draft has no step.");
  const caught = [line("inside", "error", "after")];
  expect(drawnOutputs(step, inside, []).map(({ id }) => id)).toEqual(["out"]);
  expect(drawnOutputs(step, inside, caught).map(({ id }) => id)).toEqual(["out", "error"]);
});

test("what followed a step follows the loop that is put between them, when all items are done", () => {
  const { draft: grown, id } = addNode(draft, loop, { after: { source: "each", sourcePort: "done" } });
  expect(grown.edges).toContainEqual(line(id, "done", "after"));
});

test("a step that ends the run is added beside what follows, not before it", () => {
  const { draft: grown, id } = addNode(draft, stop, { after: { source: "each", sourcePort: "done" } });
  expect(grown.edges).toContainEqual(line("each", "done", "after"));
  expect(grown.edges).toContainEqual(line("each", "done", id));
});

test("a loop's steps refer to its item, and what comes after it to its results", () => {
  const kinds = new Map([loop, step].map((each) => [each.kind, each]));
  const inside = referencesFor(draft, "inside", kinds).map(({ expression }) => expression);
  const after = referencesFor(draft, "after", kinds).map(({ expression }) => expression);
  expect(inside).toEqual(["item", "steps.each.item", "steps.each.index", "steps.each.count"]);
  expect(after).toEqual(["steps.each.count", "steps.each.results"]);
});

test("what a step hands on is read once while the step stays as it is, be others typed into", () => {
  const kinds = new Map([loop, step].map((each) => [each.kind, each]));
  const read = (state: WorkflowDefinition) => referencesFor(state, "after", kinds);
  const typed = updateNode(draft, "after", { name: "After all" });
  expect(read(typed).map((each, at) => each === read(draft)[at])).toEqual([true, true]);
  const renamed = updateNode(draft, "each", { name: "Every one" });
  expect(read(renamed).map(({ group }) => group)).toEqual(["Every one", "Every one"]);
});

test("what starts by a record offers the fields of the kind that is chosen now", () => {
  const example = (watched: string, field: string) => ({ kind: watched, data: { [field]: "" } });
  const samples = { "crm.contact": example("crm.contact", "email"), "cms.post": example("cms.post", "slug") };
  const start = kind("trigger.resource", ["out"], {
    ...{ category: "trigger" as const, sample: samples["cms.post"] },
    samplesBy: { field: "resourceKind", repeatedAt: ["kind"], samples },
  });
  const kinds = new Map([start, step].map((each) => [each.kind, each]));
  const offered = (resourceKind: string, outputs?: ReadonlyMap<string, JsonValue>) => {
    const nodes = [node("start", "trigger.resource", { resourceKind }), node("after", "data.transform")];
    const watching = { schemaVersion: 1 as const, nodes, edges: [line("start", "out", "after")] };
    return referencesFor(watching, "after", kinds, outputs).map(({ expression }) => expression);
  };
  expect(offered("cms.post")).toEqual(["trigger.kind", "trigger.data.slug"]);
  expect(offered("crm.contact")).toEqual(["trigger.kind", "trigger.data.email"]);
  const real = new Map([["start", example("crm.contact", "phone")]]);
  expect(offered("crm.contact", real)).toEqual(["trigger.kind", "trigger.data.phone"]);
  expect(offered("cms.post", real)).toEqual(["trigger.kind", "trigger.data.slug"]);
});
