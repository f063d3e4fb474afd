import type { FormField, JsonObject, NodeKind, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { draftHistory, startHistory } from "../draft-history.ts";
import { copySteps, readSteps } from "./copied-steps.ts";
import { duplicateSteps, type Known, pasteSteps, selectionAfter } from "./paste-steps.ts";

const field = (name: string, more: Partial<FormField>): FormField => ({
  ...{ name, label: name, control: "text", required: false, secret: false },
  ...more,
});
const kind = (name: string, fields: FormField[]): NodeKind => ({
  ...{ kind: name, title: name, description: "", category: "action", icon: "globe", connectorId: null },
  ...{ effect: "write", hasInput: true, outputs: [{ id: "out", label: "Then" }], fields, isTried: true },
  ...{ portsFrom: null, samplesBy: null, sample: null },
});
const known: Known = {
  kinds: new Map(
    [
      kind("action.shop.order", [
        field("connectionId", { control: "connection" }),
        field("text", { control: "template", computed: "template" }),
        field("when", { control: "expression", computed: "expression" }),
        field("words", {}),
      ]),
      kind("ai.prompt", [field("model", { control: "ai_model" })]),
      kind("ai.agent", [field("tools", { control: "agent_tools" })]),
      kind("data.code", [field("code", { control: "code" })]),
    ].map((one) => [one.kind, one]),
  ),
  choices: {
    connections: [{ id: "ours", name: "Shop", connectorId: "shop", kinds: [] }],
    aiKeys: [{ id: "key", name: "Key", provider: "openai", status: "valid" }],
  },
};
const node = (id: string, kindName: string, config: JsonObject, x = 0): WorkflowNode => ({
  ...{ id, kind: kindName, name: id, position: { x, y: 0 }, config },
});
const line = (source: string, target: string) => ({
  ...{ id: `${source}:out:${target}`, source, sourcePort: "out", target },
});
const draft: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [
    node("manual", "trigger.manual", {}),
    node("order", "action.shop.order", { connectionId: "ours", words: "steps.order" }, 320),
    node("code", "data.code", { code: "return steps.order.total + steps['order'].n + steps?.manual;" }, 640),
  ],
  edges: [line("manual", "order"), line("order", "code")],
};
const both = new Set(["order", "code"]);
const copied = (ids: ReadonlySet<string> = both, from = draft) => readSteps(copySteps(from, ids, known.kinds).text);

test("steps go as text from one workflow into another, with the lines between them, and call each other by their new names", () => {
  const there: WorkflowDefinition = { ...draft, nodes: [node("order", "ai.prompt", {})], edges: [] };
  const pasted = pasteSteps(there, copied() ?? { nodes: [], edges: [] }, known);
  expect(pasted?.ids).toEqual(["order_2", "code"]);
  expect(pasted?.draft.edges.map(({ id }) => id)).toEqual(["order_2:out:code"]);
  expect(pasted?.draft.nodes[2]?.config["code"]).toBe(
    "return steps.order_2.total + steps['order_2'].n + steps?.manual;",
  );
  expect(pasted?.draft.nodes[1]?.config).toEqual({ connectionId: "ours", words: "steps.order" });
});

test("only expressions are rewritten: not an author's own words, nor what a text in quotes says", () => {
  const text = `It's steps.order: {{ steps.order.id + "steps.order" + {'a': {'b': steps["order"]}} }}, isn't {{run.resumeUrls.order}}`;
  const from = {
    ...draft,
    nodes: [node("order", "action.shop.order", { text, when: "mysteps.order == steps.order.a || x.steps.order" })],
  };
  const config = duplicateSteps(from, new Set(["order"]), known)?.draft.nodes[1]?.config;
  expect(config?.["text"]).toBe(
    `It's steps.order: {{ steps.order_2.id + "steps.order" + {'a': {'b': steps["order_2"]}} }}, isn't {{run.resumeUrls.order_2}}`,
  );
  expect(config?.["when"]).toBe("mysteps.order == steps.order_2.a || x.steps.order");
});

test("code calls copied steps by their new names, also between an apostrophe's or a backtick's marks", () => {
  const code = [
    "// Don't sum steps.order twice.",
    "const text = `It's ${steps.order.total}, ${steps['order'].n} and ${mysteps.order} ${x.steps.order}`;",
    'return { ...steps.order, ...$steps.order, text, again: steps["order"], tick: steps[`order`], other: steps.order_9, wait: run.resumeUrls.order };',
  ].join("\n");
  const from = { ...draft, nodes: [node("order", "ai.prompt", {}), node("code", "data.code", { code })] };
  expect(duplicateSteps(from, new Set(["order", "code"]), known)?.draft.nodes[3]?.config["code"]).toBe(
    [
      "// Don't sum steps.order_2 twice.",
      "const text = `It's ${steps.order_2.total}, ${steps['order_2'].n} and ${mysteps.order} ${x.steps.order}`;",
      'return { ...steps.order_2, ...$steps.order, text, again: steps["order_2"], tick: steps[`order_2`], other: steps.order_9, wait: run.resumeUrls.order_2 };',
    ].join("\n"),
  );
});

test("a connection and an AI key of another organization are left to be chosen anew", () => {
  const model = (keyId: string) => ({ keyId, model: "large" });
  const nodes = [
    node("ours", "action.shop.order", { connectionId: "ours" }),
    node("theirs", "action.shop.order", { connectionId: "theirs", words: "Hello" }),
    node("mine", "ai.prompt", { model: model("key") }),
    node("foreign", "ai.prompt", { model: model("other") }),
  ];
  const pasted = pasteSteps({ ...draft, nodes: [], edges: [] }, { nodes, edges: [] }, known);
  expect(pasted?.draft.nodes.map(({ config }) => config)).toEqual([
    { connectionId: "ours" },
    { words: "Hello" },
    { model: model("key") },
    {},
  ]);
  expect(pasted?.dropped).toBe(2);
});

test("an agent's tools of another organization's connections go, and each connection is counted once", () => {
  const tool = (connectionId: string, action: string) => ({ connectionId, action, mode: "ask" });
  const tools = [tool("ours", "read"), tool("theirs", "read"), tool("theirs", "write"), tool("gone", "read")];
  const nodes = [node("agent", "ai.agent", { tools }), node("own", "ai.agent", { tools: [tool("ours", "read")] })];
  const pasted = pasteSteps({ ...draft, nodes: [], edges: [] }, { nodes, edges: [] }, known);
  expect(pasted?.draft.nodes.map(({ config }) => config["tools"])).toEqual([
    [tool("ours", "read")],
    [tool("ours", "read")],
  ]);
  expect(pasted?.dropped).toBe(2);
});

test("on a phone several pasted steps are not selected where nobody sees it", () => {
  const pasted = { draft, ids: ["order", "code"], dropped: 0 };
  expect(selectionAfter(pasted, false)).toEqual(["order", "code"]);
  expect(selectionAfter(pasted, true)).toEqual([]);
  expect(selectionAfter({ ...pasted, ids: ["order"] }, true)).toEqual(["order"]);
});

test("what is pasted keeps its shape around the place asked for, and lies on nothing", () => {
  const there: WorkflowDefinition = { ...draft, nodes: [node("start", "trigger.manual", {}, 480)], edges: [] };
  const places = pasteSteps(there, copied() ?? { nodes: [], edges: [] }, known, { x: 640, y: 0 })?.draft.nodes.slice(1);
  expect(places?.map(({ position }) => position)).toEqual([
    { x: 480, y: 128 },
    { x: 800, y: 128 },
  ]);
});

test("a paste is one step to undo", () => {
  const pasted = duplicateSteps(draft, both, known);
  const history = draftHistory(startHistory(draft), { type: "change", draft: pasted?.draft ?? draft });
  expect(history.draft.nodes).toHaveLength(5);
  expect(draftHistory(history, { type: "undo" }).draft).toBe(draft);
});

test("nothing is added beyond the most steps that a workflow may have", () => {
  const full = { ...draft, nodes: Array.from({ length: 299 }, (_, index) => node(`step_${index}`, "ai.prompt", {})) };
  expect(pasteSteps(full, copied() ?? { nodes: [], edges: [] }, known)).toBeNull();
});

const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
const one = (more: string) => `{"nodes":[{"id":"a","kind":"ai.prompt","name":"A",${more}}],"edges":[]}`;
test.each([
  ...["", "Dear reader", "null", "[]", '{"nodes":[],"edges":[]}', one('"config":{}')],
  ...[one('"position":{"x":0,"y":0},"config":[]'), one(`"position":{"x":0,"y":0},"config":{"a":${deep}}`)],
  one('"position":{"x":0,"y":1e999},"config":{}'),
  ...[one('"position":{"x":0,"y":1e19},"config":{}'), one('"position":{"x":-1e308,"y":0},"config":{}')],
  '{"nodes":[{"id":"A b","kind":"ai.prompt","name":"A","position":{"x":0,"y":0},"config":{}}],"edges":[]}',
  "x".repeat(2_000_001),
])("a text that holds no steps is told from one that does: %.60s", (text) => {
  expect(readSteps(text)).toBeNull();
});

test("of a text that holds steps only what a draft may hold is taken", () => {
  const position = { x: 1, y: 2, z: 3 };
  const nodes = [
    { id: "a", kind: "ai.prompt", name: " ", position, config: { a: 1 }, policy: { retries: 2, x: 1 }, evil: true },
    { id: "b", kind: "ai.prompt", name: "B", position, config: {}, note: "Ask Anna first." },
  ];
  const edges = [
    { source: "a", target: "b" },
    { source: "a", target: "b", id: "twice" },
    { source: "a", target: "c" },
    5,
  ];
  expect(readSteps(JSON.stringify({ draft: { nodes, edges } }))).toEqual({
    nodes: [
      { id: "a", kind: "ai.prompt", name: "a", position: { x: 1, y: 2 }, config: { a: 1 }, policy: { retries: 2 } },
      {
        ...{ id: "b", kind: "ai.prompt", name: "B", position: { x: 1, y: 2 }, config: {} },
        note: "Ask Anna first.",
      },
    ],
    edges: [{ id: "a:out:b", source: "a", sourcePort: "out", target: "b" }],
  });
});
