import { NodeKind } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { updatePost } from "./fixtures/journey.ts";
import { createNodeRegistry } from "./node-registry.ts";

const registry = createNodeRegistry([updatePost]);
const described = (kind: string) => registry.describe().find((node) => node.kind === kind);

describe("the node registry", () => {
  it("describes every kind in the contract's shape, each with a title on every field", () => {
    for (const kind of registry.describe()) {
      expect(NodeKind.parse(kind)).toEqual(kind);
      for (const { label, name } of kind.fields) expect(label, `${kind.kind}.${name}`).not.toBe(name);
    }
  });

  it("makes a node of a connector's action, with templates where text and numbers go", () => {
    expect(described("action.wordpress.update_post")).toMatchObject({
      connectorId: "wordpress",
      effect: "write",
      outputs: [{ id: "out" }, { id: "error" }],
      fields: [
        { name: "connectionId", control: "connection", required: true, options: [{ value: "wordpress" }] },
        { name: "postId", control: "template", required: true },
        { name: "excerpt", control: "template", required: false },
        { name: "isSticky", control: "checkbox", required: false },
      ],
    });
  });

  it("gives an error exit to everything that can fail: an expression may, but a trigger and an end can't", () => {
    const without = registry.describe().filter(({ outputs }) => !outputs.some(({ id }) => id === "error"));
    expect(without.filter(({ category }) => category !== "trigger").map(({ kind }) => kind)).toEqual([
      "flow.merge",
      "flow.stop",
    ]);
    expect(without.filter(({ category }) => category === "trigger")).toHaveLength(6);
  });

  it("refuses two actions of one name, and one whose input takes a reserved name", () => {
    expect(() => createNodeRegistry([updatePost, updatePost])).toThrow("declared twice");
    expect(() => createNodeRegistry([{ ...updatePost, actionId: "Update-Post" }])).toThrow("snake-case");
  });
});
