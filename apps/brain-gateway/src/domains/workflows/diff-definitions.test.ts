import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { createNodeRegistry } from "@bizosaas/workflows";
import { describe, expect, it } from "vitest";
import { diffDefinitions } from "./diff-definitions.ts";

const registry = createNodeRegistry([]);
const node = (id: string, config: JsonObject = {}, kind = "http.request", x = 0) => ({
  ...{ id, kind, name: id.toUpperCase(), config },
  position: { x, y: 0 },
});
const edge = (source: string, target: string, sourcePort = "out", id = `${source}-${target}`) => ({
  ...{ id, source, sourcePort, target },
});
const graph = (nodes: WorkflowDefinition["nodes"], edges: WorkflowDefinition["edges"] = []): WorkflowDefinition => ({
  ...{ schemaVersion: 1, nodes, edges },
});
const changesOf = (before: WorkflowDefinition, after: WorkflowDefinition) => diffDefinitions(registry, before, after);

describe("the difference of two graphs", () => {
  it("names every step once: added, removed, changed or the same", () => {
    const { nodes, definition } = changesOf(
      graph([node("stays"), node("goes"), node("turns", { url: "https://a.example" })]),
      graph([node("stays"), node("turns", { url: "https://b.example" }), node("comes")]),
    );
    expect(Object.fromEntries(nodes.map(({ nodeId, change }) => [nodeId, change]))).toEqual({
      ...{ stays: "same", turns: "changed", comes: "added", goes: "removed" },
    });
    expect(definition.nodes).toHaveLength(4);
    expect(nodes.find(({ nodeId }) => nodeId === "turns")?.fields).toEqual([
      { field: "config.url", before: "https://a.example", after: "https://b.example", isSecret: false },
    ]);
  });

  it("names how a step is tried like its other fields", () => {
    const tried = { ...node("call"), policy: { retries: 2, timeoutSeconds: 5 } };
    const { nodes } = changesOf(graph([{ ...node("call"), policy: { retries: 1 } }]), graph([tried]));
    expect(nodes[0]?.fields).toEqual([
      { field: "policy.retries", before: 1, after: 2, isSecret: false },
      { field: "policy.timeoutSeconds", before: null, after: 5, isSecret: false },
    ]);
  });

  it("names a note like the other fields, and shows no secret that somebody wrote into it", () => {
    const noted = (note: string) => graph([{ ...node("call"), note }]);
    expect(changesOf(graph([node("call")]), noted("Ask Anna first.")).nodes).toEqual([
      {
        ...{ nodeId: "call", change: "changed" },
        fields: [{ field: "note", before: null, after: "Ask Anna first.", isSecret: false }],
      },
    ]);
    const secret = changesOf(
      noted("Bearer first-hush-of-all-0123456789"),
      noted("Bearer second-hush-of-all-0123456789"),
    );
    expect(JSON.stringify(secret)).not.toContain("hush");
    expect(secret.nodes[0]?.fields).toMatchObject([{ field: "note", isSecret: true }]);
  });

  it("is nothing between a graph and itself, in whatever order its fields were stored", () => {
    const { nodes, edges, movedCount } = changesOf(
      graph([node("a", { url: "x", method: "GET" }), node("b")], [edge("a", "b")]),
      graph([node("b"), node("a", { method: "GET", url: "x" })], [edge("a", "b", "out", "another id")]),
    );
    expect([...nodes, ...edges].every(({ change }) => change === "same")).toBe(true);
    expect(movedCount).toBe(0);
  });

  it("tells a step that only lies elsewhere apart from one that does something else", () => {
    const { nodes, movedCount } = changesOf(graph([node("a")]), graph([node("a", {}, "http.request", 400)]));
    expect(nodes).toEqual([{ nodeId: "a", change: "same", fields: [] }]);
    expect(movedCount).toBe(1);
  });

  it("sees an edge that leaves by another port as one removed and one added, with ids of their own", () => {
    const { edges } = changesOf(
      graph([node("a"), node("b")], [edge("a", "b", "out", "e")]),
      graph([node("a"), node("b")], [edge("a", "b", "error", "e")]),
    );
    expect(edges.map(({ change }) => change).sort()).toEqual(["added", "removed"]);
    expect(new Set(edges.map(({ edgeId }) => edgeId)).size).toBe(2);
  });

  it("says that a secret changed and never what it was", () => {
    const withToken = (token: string) =>
      graph([node("a", { headers: { Authorization: `Bearer ${token}`, accept: "json" }, apiKey: token })]);
    const difference = changesOf(withToken("first-hush"), withToken("second-hush"));
    expect(JSON.stringify(difference)).not.toContain("hush");
    expect(difference.nodes[0]?.change).toBe("changed");
    expect(difference.nodes[0]?.fields).toContainEqual({
      ...{ field: "config.apiKey", before: null, after: null, isSecret: true },
    });
    expect(difference.nodes[0]?.fields).toContainEqual({
      ...{ field: "config.headers", before: null, after: null, isSecret: true },
    });
    expect(JSON.stringify(difference.definition)).toContain("json");
  });
});
