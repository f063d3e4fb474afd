import { describe, expect, it } from "vitest";
import { journey, postTrigger, updatePost } from "../fixtures/journey.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { type PreviewInput, previewField } from "./preview-field.ts";

const registry = createNodeRegistry([updatePost]);
const base: PreviewInput = {
  definition: journey,
  registry,
  workflow: { id: "workflow-1", name: "Excerpts" },
  nodeId: "update",
  kind: "action.wordpress.update_post",
  field: "excerpt",
  config: { excerpt: "{{ steps.summary.text }} ({{ trigger.data.title }})" },
  trigger: postTrigger.data,
  known: new Map([["summary", { port: "out", output: { text: "Known." } }]]),
};

describe("the preview of a field", () => {
  it("is what a run would find there, of the type that the field asks for", () => {
    expect(previewField(base)).toBe("Known. (Spring)");
    expect(previewField({ ...base, field: "postId", config: { postId: "{{ trigger.externalId }}" } })).toBe(42);
  });

  it("goes through a filter's list with its condition", () => {
    const config = { items: "[1, 5, 9]", keep: "item > 4" };
    const filter = { ...base, kind: "data.filter", field: "keep", config };
    expect(previewField(filter)).toEqual([false, true, true]);
  });

  it("is given no more work than one expression, however long the list", () => {
    const trigger = Array.from({ length: 20_000 }, (_, index) => index);
    const config = { items: "trigger", keep: "trigger.exists(x, x == -1)" };
    const filter = { ...base, kind: "data.filter", field: "keep", trigger, config };
    expect(() => previewField(filter)).toThrow(/too much work/);
  });

  it("fails in words where an expression is wrong or reads what is not known", () => {
    expect(() => previewField({ ...base, config: { excerpt: "{{ steps.summary. }}" } })).toThrow(/failed/);
    expect(() => previewField({ ...base, known: new Map() })).toThrow(/summary/);
  });

  it("is nothing for a field that holds no expressions, or none at all", () => {
    expect(previewField({ ...base, field: "connectionId", config: { connectionId: "c" } })).toBeUndefined();
    expect(previewField({ ...base, field: "missing" })).toBeUndefined();
    const asked = { kind: "flow.wait_call", field: "matches", config: { matches: "event.body.paid" } };
    expect(previewField({ ...base, ...asked }), "asked when something happens").toBeUndefined();
  });
});
