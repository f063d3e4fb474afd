import type { WorkflowTemplate } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { findTemplates } from "./template-search.ts";

const node = (name: string) => ({ id: "a", kind: "ai.prompt", name, position: { x: 0, y: 0 }, config: {} });
const template = (id: string, more: Partial<WorkflowTemplate> = {}): WorkflowTemplate => ({
  ...{ id, name: id, purpose: "", category: "content", choices: [], needs: [], isReady: true },
  definition: { schemaVersion: 1, nodes: [], edges: [] },
  ...more,
});
const templates = [
  template("digest", { purpose: "Every Monday", category: "watch" }),
  template("excerpts", { definition: { schemaVersion: 1, nodes: [node("Write a Summary")], edges: [] } }),
  template("leads", { category: "requests", isReady: false }),
];
const idsOf = (search: Parameters<typeof findTemplates>[1]) => findTemplates(templates, search).map(({ id }) => id);

it("finds a template by words of its name, its purpose or its steps, in any case", () => {
  expect(idsOf({ q: "MONDAY every" })).toEqual(["digest"]);
  expect(idsOf({ q: "summary" })).toEqual(["excerpts"]);
  expect(idsOf({ q: "monday summary" })).toEqual([]);
});

it("narrows by kind and by what is ready, and takes no notice of a kind that does not exist", () => {
  expect(idsOf({ category: "requests" })).toEqual(["leads"]);
  expect(idsOf({ ready: "yes" })).toEqual(["digest", "excerpts"]);
  expect(idsOf({ category: "requests", ready: "yes" })).toEqual([]);
  expect(idsOf({ category: "nonsense" })).toEqual(["digest", "excerpts", "leads"]);
});
