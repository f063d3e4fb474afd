import type { JsonObject } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { connectionId, journey, updatePost } from "./fixtures/journey.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { warnOfDefinition } from "./warn-of-definition.ts";

const registry = createNodeRegistry([updatePost]);
const position = { x: 0, y: 0 };
const order = (config: JsonObject, isInLoop = false) => {
  const steps = [
    { id: "start", kind: "trigger.manual", name: "Start", position, config: {} },
    { id: "ask", kind: "human.approval", name: "Ask", position, config: { title: "Order?" } },
    isInLoop
      ? { id: "sum", kind: "flow.loop", name: "Each", position, config: { items: "[1]" } }
      : { id: "sum", kind: "data.transform", name: "Sum", position, config: { fields: { n: "1" } } },
    { id: "order", kind: "http.request", name: "Order", position, config: { url: "https://example.org", ...config } },
  ];
  const ports = ["out", "approved", isInLoop ? "item" : "out"];
  const edges = ports.map((sourcePort, at) => ({
    ...{ id: `e${at}`, sourcePort },
    ...{ source: steps[at]?.id ?? "", target: steps[at + 1]?.id ?? "" },
  }));
  return { schemaVersion: 1 as const, nodes: steps, edges };
};
const warnings = (definition: ReturnType<typeof order>) =>
  warnOfDefinition(definition, registry).map(({ nodeId, message }) => [nodeId, message]);

it("says nothing of writes whose values are known when the yes is asked for, nor of what only reads", () => {
  expect(warnOfDefinition(journey, registry)).toEqual([]);
  expect(warnings(order({ method: "POST", body: { at: "{{ run.startedAt }}" } }))).toEqual([]);
  expect(warnings(order({ url: "https://example.org/{{ steps.sum.n }}" }))).toEqual([]);
});

it("names the write, the approval and the later step that it uses", () => {
  const body = { n: "{{ steps.sum.n }}" };
  expect(warnings(order({ method: "POST", body }))).toEqual([
    ["order", expect.stringMatching(/“Order” is behind the approval “Ask”, but uses “Sum”, which runs after it/)],
  ]);
  expect(warnings(order({ method: "POST", body: { by: "{{ steps.ask.decidedByName }}" } }))).toEqual([
    ["order", expect.stringMatching(/uses “Ask”, which is not known before the answer/)],
  ]);
});

it("says of a loop behind one yes that it opens one write", () => {
  expect(warnings(order({ method: "POST" }, true))).toEqual([["order", expect.stringContaining("lies in a loop")]]);
});

it("doubts a status that nothing seen has, where its tool may have more, and says it in Dutch too", () => {
  const watching = (status: string, known: { values: string[]; isComplete: boolean }) => {
    const nodes = journey.nodes.map((node) =>
      node.id === "post" ? { ...node, config: { ...node.config, status } } : node,
    );
    const blog = { id: connectionId, connectorId: "wordpress", name: "Blog", statuses: { "cms.post": known } };
    return warnOfDefinition({ ...journey, nodes }, registry, { connections: [blog] });
  };
  const values = ["publish", "draft"];
  expect(watching("draft", { values, isComplete: false })).toEqual([]);
  expect(watching("packed", { values: [], isComplete: false })).toEqual([]);
  expect(watching("packed", { values, isComplete: true })).toEqual([]);
  const message =
    "“Only with this status” of “New post” is “packed”, which nothing seen at “Blog” is so far; make sure that it is written as it is there.";
  expect(watching("packed", { values, isComplete: false })).toEqual([
    { nodeId: "post", nodeName: "New post", field: "status", message },
  ]);
  expect(registry.say(message, "nl")).toContain("van “New post” is “packed”, wat tot nu toe");
});
