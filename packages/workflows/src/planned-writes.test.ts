import type { JsonObject } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { connectionId, journey, postTrigger, updatePost } from "./fixtures/journey.ts";
import { noPorts } from "./fixtures/no-ports.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { plannedWrites } from "./planned-writes.ts";
import { createRunState, finish } from "./run-state.ts";

const asking = (definition = journey) => {
  const state = createRunState(
    {
      definition,
      registry: createNodeRegistry([updatePost]),
      run: { id: "run-1", workflow: { id: "workflow-1", name: "Excerpts" } },
      trigger: postTrigger,
      ports: noPorts,
    },
    "2026-03-02T09:00:00.000Z",
  );
  finish(state, "summary", "out", { text: "We open at nine." });
  return state;
};
const step = { stepName: "Update excerpt", connectorId: "wordpress", actionId: "update_post" };
const withConfig = (excerpt: string) => ({
  ...journey,
  nodes: journey.nodes.map((node) => (node.id === "update" ? { ...node, config: { ...node.config, excerpt } } : node)),
});

describe("what lies behind a yes", () => {
  it("is the write with the very arguments it will be made with", () => {
    const input = { postId: 42, excerpt: "We open at nine." };
    expect(plannedWrites(asking(), "ask")).toEqual([{ ...step, nodeId: "update", connectionId, input }]);
  });

  it("is unknown where it depends on what happens after the yes", () => {
    expect(plannedWrites(asking(withConfig("{{ steps.ask.comment }}")), "ask")).toEqual([
      { ...step, nodeId: "update", connectionId: null, input: null },
    ]);
  });

  it("ends where the next yes is asked for", () => {
    const [first] = journey.nodes.filter(({ id }) => id === "ask");
    if (!first) throw new Error("The journey asks nobody.");
    const twice = {
      ...journey,
      nodes: [...journey.nodes, { ...first, id: "again" }],
      edges: [
        ...journey.edges.filter(({ id }) => id !== "e4"),
        { id: "e4", source: "ask", sourcePort: "approved", target: "again" },
        { id: "e5", source: "again", sourcePort: "approved", target: "update" },
      ],
    };
    expect(plannedWrites(asking(twice), "ask")).toEqual([]);
    expect(plannedWrites(asking(twice), "again")).toHaveLength(1);
  });

  it("is nothing on the way of a no", () => {
    const onNo = {
      ...journey,
      edges: journey.edges.map((e) => (e.id === "e4" ? { ...e, sourcePort: "rejected" } : e)),
    };
    expect(plannedWrites(asking(onNo), "ask")).toEqual([]);
  });
});

describe("a request behind a yes", () => {
  const requesting = (config: JsonObject) => ({
    ...journey,
    nodes: journey.nodes.map((node) => (node.id === "update" ? { ...node, kind: "http.request", config } : node)),
  });

  it("is one of the writes when it may change something, with all that will be sent", () => {
    const config = { method: "POST", url: "https://example.org/{{ trigger.externalId }}", body: { a: 1 } };
    const [write] = plannedWrites(asking(requesting(config)), "ask");
    expect(write).toMatchObject({
      ...{ connectorId: "http", actionId: "request", connectionId: null },
      input: { method: "POST", headers: {}, body: { a: 1 } },
    });
  });

  it("is none when it only reads", () => {
    expect(plannedWrites(asking(requesting({ url: "https://example.org" })), "ask")).toEqual([]);
  });
});
