import type { NodeKind, WorkflowDefinition } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import {
  addNode,
  applyCanvasGraph,
  removeNodes,
  setField,
  setNote,
  setPolicy,
  stillThere,
  toStored,
} from "./draft-graph.ts";
import { draftHistory, startHistory } from "./draft-history.ts";
import { ancestorsOf, connect, refusalOf } from "./draft-lines.ts";

const kind = (name: string, outputs = ["out"], hasInput = true): NodeKind => ({
  kind: name,
  title: name,
  description: "",
  category: "flow",
  icon: "split",
  connectorId: null,
  effect: "read",
  hasInput,
  outputs: outputs.map((id) => ({ id, label: id })),
  fields: [],
  isTried: false,
  portsFrom: null,
  samplesBy: null,
  sample: null,
});
const empty: WorkflowDefinition = { schemaVersion: 1, nodes: [], edges: [] };
const trigger = addNode(empty, kind("trigger.manual", ["out"], false), {});
const prompt = addNode(trigger.draft, kind("ai.prompt"), { after: { source: "manual", sourcePort: "out" } });

test("a new node's id is a name for expressions that no other node has", () => {
  const second = addNode(prompt.draft, kind("ai.prompt"), {});
  expect([trigger.id, prompt.id, second.id]).toEqual(["manual", "prompt", "prompt_2"]);
});

test("a step added after another takes its place in the line", () => {
  const { draft } = addNode(prompt.draft, kind("flow.branch", ["true", "false"]), {
    after: { source: "manual", sourcePort: "out" },
  });
  expect(draft.edges.map(({ id }) => id)).toEqual(["manual:out:branch", "branch:true:prompt"]);
  expect([...ancestorsOf(draft, "prompt")].toSorted()).toEqual(["branch", "manual"]);
});

test("nothing is added after a step that is gone", () => {
  const after = { source: "prompt", sourcePort: "out" };
  expect(stillThere(prompt.draft, after)).toBe(after);
  expect(stillThere(removeNodes(prompt.draft, new Set(["prompt"])), after)).toBeNull();
  expect(stillThere(prompt.draft, null)).toBeNull();
});

test("doubles, lines to itself and circles are refused", () => {
  const { draft } = prompt;
  expect(refusalOf(draft, { source: "manual", sourcePort: "out" }, "prompt")).toBe("double");
  expect(refusalOf(draft, { source: "prompt", sourcePort: "out" }, "prompt")).toBe("circle");
  expect(refusalOf(draft, { source: "prompt", sourcePort: "out" }, "manual")).toBe("circle");
  expect(connect(draft, { source: "manual", sourcePort: "out" }, "prompt").edges).toHaveLength(1);
});

test("deleting a node takes its lines along", () => {
  expect(removeNodes(prompt.draft, new Set(["prompt"]))).toMatchObject({ edges: [], nodes: [{ id: "manual" }] });
});

test("a step that is added never lies on another", () => {
  const at = { x: 0, y: 0 };
  const crowded = [1, 2, 3].reduce((draft) => addNode(draft, kind("ai.prompt"), { position: at }).draft, empty);
  expect(crowded.nodes.map(({ position }) => position)).toEqual([at, { x: 0, y: 128 }, { x: 0, y: 256 }]);
});

test("a line that was drawn to an empty place gets its step there, beside what followed already", () => {
  const { draft, id } = addNode(prompt.draft, kind("ai.prompt"), {
    after: { source: "manual", sourcePort: "out", at: { x: 900, y: 428 } },
  });
  expect(draft.nodes.find((node) => node.id === id)?.position).toEqual({ x: 900, y: 400 });
  expect(draft.edges.map((edge) => edge.id)).toEqual(["manual:out:prompt", "manual:out:prompt_2"]);
});

test("a field that is emptied is not kept, and a draft with an unnamed step can be saved", () => {
  const filled = setField(prompt.draft, "prompt", "text", "Hello");
  expect(filled.nodes[1]?.config).toEqual({ text: "Hello" });
  expect(setField(filled, "prompt", "text", "").nodes[1]?.config).toEqual({});
  const unnamed = { ...filled, nodes: filled.nodes.map((node) => ({ ...node, name: " " })) };
  expect(toStored(unnamed).nodes.map(({ name }) => name)).toEqual(["manual", "prompt"]);
});

test("what a step leaves open of how it is tried is not kept", () => {
  const both = setPolicy(setPolicy(prompt.draft, "prompt", "retries", 0), "prompt", "timeoutSeconds", 30);
  expect(both.nodes[1]?.policy).toEqual({ retries: 0, timeoutSeconds: 30 });
  const one = setPolicy(both, "prompt", "retries", null);
  expect(one.nodes[1]?.policy).toEqual({ timeoutSeconds: 30 });
  expect(setPolicy(one, "prompt", "timeoutSeconds", null)).toEqual(prompt.draft);
});

test("a note that is emptied is not kept, and typing one is one step to undo", () => {
  const noted = setNote(prompt.draft, "prompt", "Ask Anna first.\n");
  expect(noted.nodes[1]?.note).toBe("Ask Anna first.\n");
  expect(setNote(noted, "prompt", "")).toEqual(prompt.draft);
  const typed = ["A", "As", "Ask"].reduce(
    (state, text) =>
      draftHistory(state, { type: "change", draft: setNote(state.draft, "prompt", text), key: "prompt:note" }),
    startHistory(prompt.draft),
  );
  expect(draftHistory(typed, { type: "undo" }).draft).toBe(prompt.draft);
});

test("what the canvas deletes and moves is taken over, settings stay", () => {
  const draft = setField(prompt.draft, "prompt", "text", "Hello");
  const next = applyCanvasGraph(draft, {
    nodes: [
      { id: "prompt", name: "", kindTitle: "", icon: null, hasInput: true, outputs: [], position: { x: 8, y: 16 } },
    ],
    edges: [],
  });
  expect(next.nodes).toMatchObject([{ id: "prompt", position: { x: 8, y: 16 }, config: { text: "Hello" } }]);
});

test("a step that stayed where it was stays the very same one when others move", () => {
  const draft = prompt.draft;
  const shown = draft.nodes.map((node) => ({ ...node, kindTitle: "", icon: null, hasInput: true, outputs: [] }));
  const moved = shown.map((node) => (node.id === "prompt" ? { ...node, position: { x: 8, y: 16 } } : node));
  const next = applyCanvasGraph(draft, { nodes: moved, edges: draft.edges });
  expect(next.nodes.map((node, at) => node === draft.nodes[at])).toEqual(draft.nodes.map(({ id }) => id !== "prompt"));
});

test("undo goes back one change, typing in one field counts as one, and a new change forgets what was undone", () => {
  const typed = ["H", "He"].reduce(
    (state, text) =>
      draftHistory(state, { type: "change", draft: setField(state.draft, "prompt", "text", text), key: "prompt.text" }),
    startHistory(prompt.draft),
  );
  const undone = draftHistory(typed, { type: "undo" });
  expect(undone.draft).toBe(prompt.draft);
  expect(draftHistory(undone, { type: "redo" }).draft.nodes[1]?.config).toEqual({ text: "He" });
  const other = draftHistory(undone, { type: "change", draft: removeNodes(undone.draft, new Set(["prompt"])) });
  expect(draftHistory(other, { type: "redo" })).toBe(other);
});
