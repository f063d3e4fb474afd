import { describe, expect, it } from "vitest";
import { type DependencyNode, toDependencyGraph } from "./dependency-graph.tsx";

const node = (id: string, dependsOn: string[], cause: string | null = null): DependencyNode => ({
  ...{ id, name: id, detail: "A part", status: "succeeded", statusLabel: "Up", dependsOn, cause },
});

describe("toDependencyGraph", () => {
  it("puts what is depended on left of what depends on it", () => {
    const { nodes } = toDependencyGraph([node("gateway", ["database"]), node("database", [])]);
    const xOf = (id: string) => nodes.find((one) => one.id === id)?.position.x ?? Number.NaN;
    expect(xOf("database")).toBeLessThan(xOf("gateway"));
  });

  it("draws no line to a part that isn't there, nor twice to the same", () => {
    const { edges } = toDependencyGraph([node("gateway", ["database", "database", "gone"]), node("database", [])]);
    expect(edges.map(({ id }) => id)).toEqual(["database>gateway"]);
  });

  it("emphasises the line to the cause alone", () => {
    const { edges } = toDependencyGraph([
      node("worker", ["database", "vault"], "vault"),
      node("database", []),
      node("vault", []),
    ]);
    expect(edges.filter(({ isTaken }) => isTaken).map(({ source }) => source)).toEqual(["vault"]);
  });
});
