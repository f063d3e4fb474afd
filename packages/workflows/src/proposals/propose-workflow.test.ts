import { kindShapes, ResourceKind, type WorkflowDefinition } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { facts, updatePost } from "../fixtures/journey.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { listTemplates } from "../templates/index.ts";
import { validateDefinition } from "../validate-definition.ts";
import { sketchOf } from "./describe-kinds.ts";
import { proposeWorkflow, type SketchAnswer } from "./propose-workflow.ts";
import { sketchInstructions } from "./sketch-instructions.ts";

const registry = createNodeRegistry([updatePost]);
const [connection] = facts.connections;
const [aiKey] = facts.aiKeys;
const model = { keyId: aiKey?.id ?? "", model: "small" };
const possessions = {
  connections: facts.connections.map((each) => ({ ...each, name: "Our site", kinds: ["shop.order"] })),
  workflows: [],
  model,
};

type Step = { id: string; kind: string; name: string; config?: Record<string, unknown> };
const start: Step = { id: "start", kind: "trigger.manual", name: "By hand" };
const ask: Step = { id: "ask", kind: "ai.prompt", name: "Ask", config: { prompt: "Say hello" } };
const sketch = (steps: readonly unknown[], lines: readonly unknown[] = [], more: object = {}) =>
  JSON.stringify({ name: "Greets", summary: "Says hello.", assumptions: ["In English."], steps, lines, ...more });
const follows = (from: string, to: string, port = "out") => ({ from, port, to });
const good = sketch([start, ask], [follows("start", "ask")]);

/** Has the answers given one after the other; the last one stays. */
const propose = async (answers: readonly (string | SketchAnswer)[], given = possessions) => {
  const prompts: string[] = [];
  const rounds: [number, readonly string[]][] = [];
  const outcome = await proposeWorkflow("Say hello when I press a button", {
    ...{ registry, rounds: 3, possessions: given },
    ask: (prompt) => {
      const answer = answers[Math.min(prompts.push(prompt), answers.length) - 1] ?? "";
      return Promise.resolve(typeof answer === "string" ? { text: answer, isCutOff: false } : answer);
    },
    check: (definition: WorkflowDefinition) => Promise.resolve(validateDefinition(definition, registry, facts)),
    onRound: (round, faults) => Promise.resolve(void rounds.push([round, faults])),
  });
  return { outcome, prompts, rounds };
};
const faultsOf = async (answer: string) => {
  const { outcome, rounds } = await propose([answer]);
  expect(rounds.map(([round]) => round)).toEqual([1, 2, 3]);
  return outcome.kind === "faulty" ? outcome.faults.join("\n") : `not faulty: ${outcome.kind}`;
};

describe("a proposal", () => {
  it("is a definition that could be published, with the model that drafted it filled in and its steps apart", async () => {
    const { outcome, rounds } = await propose([`Here you are:\n\`\`\`json\n${good}\n\`\`\``]);
    expect(rounds).toEqual([[1, []]]);
    expect(outcome).toMatchObject({ kind: "made", name: "Greets", assumptions: ["In English."], choices: [] });
    const { definition } = outcome as { definition: WorkflowDefinition };
    expect(validateDefinition(definition, registry, facts)).toEqual([]);
    expect(definition.nodes.map(({ position }) => position.x)).toEqual([0, 320]);
    expect(definition.nodes[1]?.config).toEqual({ prompt: "Say hello", model });
  });

  it("is mended with the sentences of validation and the answer before", async () => {
    const wrong = sketch([start, { ...ask, kind: "ai.dream" }], [follows("start", "ask")]);
    const { outcome, prompts, rounds } = await propose([wrong, good]);
    expect(outcome.kind).toBe("made");
    expect(rounds[1]).toEqual([2, ["“Ask” is of a kind that does not exist (“ai.dream”)."]]);
    expect(prompts[1]).toContain(wrong);
    expect(prompts[1]).toContain("- “Ask” is of a kind that does not exist");
    expect(prompts[1]).toContain("Say hello when I press a button");
  });

  it("says why where the model says that it can't be", async () => {
    const { outcome, prompts } = await propose(['{"impossible": "No step opens a door."}']);
    expect(outcome).toEqual({ kind: "impossible", reason: "No step opens a door." });
    expect(prompts).toHaveLength(1);
  });

  it("fills in the only connection that fits, and leaves open which of two it is", async () => {
    const watch = { id: "post", kind: "trigger.resource", name: "Post", config: { resourceKind: "cms.post" } };
    const one = await propose([sketch([watch])]);
    expect(one.outcome).toMatchObject({ kind: "made", choices: [] });
    expect((one.outcome as { definition: WorkflowDefinition }).definition.nodes[0]?.config["connectionId"]).toBe(
      connection?.id,
    );
    const second = { id: "other", name: "Other site", connectorId: connection?.connectorId ?? "", kinds: [] };
    const two = await propose([sketch([watch])], { ...possessions, connections: [...possessions.connections, second] });
    expect(two.outcome).toMatchObject({ kind: "made", choices: [{ nodeId: "post", field: "connectionId" }] });
  });
});

describe("an agent in a proposal", () => {
  const tool = { connectionId: connection?.id ?? "", action: "action.wordpress.update_post", mode: "allow" };
  const agent = (tools: object[]) =>
    sketch(
      [start, { id: "agent", kind: "ai.agent", name: "Agent", config: { task: "Tidy up", tools } }],
      [follows("start", "agent")],
    );

  it("asks before it changes something, whatever the model wished", async () => {
    const { outcome } = await propose([agent([tool])]);
    const { definition } = outcome as { definition: WorkflowDefinition };
    expect(definition.nodes[1]?.config["tools"]).toEqual([{ ...tool, mode: "ask" }]);
  });

  it("uses no connection of somebody else's", async () => {
    const { outcome } = await propose([agent([{ ...tool, connectionId: "foreign" }])]);
    expect(outcome).toMatchObject({ kind: "faulty", faults: [expect.stringContaining("does not exist any more")] });
  });
});

describe("a model that means harm or is out of order", () => {
  const many = Array.from({ length: 61 }, (_, index) => ({ ...start, id: `s${index}` }));
  const deep = `${'{"a":'.repeat(15_000)}1${"}".repeat(15_000)}`;
  it.each([
    ["a web page", "<html><h1>502 Bad Gateway</h1></html>", "not one JSON object"],
    ["nothing", "", "not one JSON object"],
    ["a list", "[1, 2]", "not one JSON object"],
    ["another shape", '{"nodes": []}', "name: "],
    [
      "a foreign connection",
      sketch([
        {
          id: "p",
          kind: "trigger.resource",
          name: "P",
          config: { resourceKind: "cms.post", connectionId: "0199a3f0-0000-7000-8000-00000000dead" },
        },
      ]),
      "names a connection that does not exist",
    ],
    [
      "a foreign AI key",
      sketch(
        [start, { ...ask, config: { prompt: "Hi", model: { keyId: "foreign", model: "x" } } }],
        [follows("start", "ask")],
      ),
      "names an AI key that does not exist",
    ],
    [
      "settings that do not exist",
      sketch([{ ...start, config: { apiKey: "sk-secret" } }]),
      "a setting that does not exist",
    ],
    [
      "code that can't be read",
      sketch(
        [start, { id: "c", kind: "data.code", name: "Code", config: { code: "return (" } }],
        [follows("start", "c")],
      ),
      "The code can't be read",
    ],
    [
      "an expression that can't be read",
      sketch(
        [start, { id: "b", kind: "flow.branch", name: "If", config: { condition: "trigger." } }],
        [follows("start", "b")],
      ),
      "can't be read",
    ],
    [
      "a circle",
      sketch(
        [start, ask, { ...ask, id: "again" }],
        [follows("start", "ask"), follows("ask", "again"), follows("again", "ask")],
      ),
      "go round in a circle",
    ],
    ["lines into nowhere", sketch([start], [follows("start", "nowhere")]), "leads to a step that does not exist"],
    ["two steps of one id", sketch([start, start]), "Two steps have the id"],
    ["ids that are no ids", sketch([{ ...start, id: "__proto__" }]), "steps.0.id: "],
    ["a graph without end", sketch(many), "steps: "],
    [
      "an address of another kind",
      sketch(
        [start, { id: "h", kind: "http.request", name: "Call", config: { url: "file:///etc/passwd" } }],
        [follows("start", "h")],
      ),
      "Write a web address",
    ],
    ["settings nested without end", `{"name": "x", "steps": [], "deep": ${deep}}`, "nested too deeply"],
    ["a flood", `{"name": "${"x".repeat(200_000)}"}`, "far too long"],
  ])("never gets %s through", async (_, answer, sentence) => {
    expect(await faultsOf(answer)).toContain(sentence);
  });

  it("is told that its answer was cut off", async () => {
    const { outcome } = await propose([{ text: good.slice(0, 80), isCutOff: true }]);
    expect(outcome).toMatchObject({ kind: "faulty", faults: [expect.stringContaining("cut off before its end")] });
  });

  it("may write what no database keeps; it is left out", async () => {
    const { outcome } = await propose([
      sketch([start, { ...ask, config: { prompt: "a\u0000b" } }], [follows("start", "ask")]),
    ]);
    expect(JSON.stringify(outcome)).not.toContain("\\u0000");
  });
});

describe("what a model is told", () => {
  const told = sketchInstructions(registry, possessions, { locale: "nl" });

  it("holds every kind with its settings, the organization's connections, and the language", () => {
    for (const { kind, fields } of registry.describe()) {
      expect(told).toContain(`- ${kind}: `);
      for (const { name } of fields) expect(told).toContain(`    ${name} [`);
    }
    expect(told).toContain(`- ${connection?.id} ${connection?.connectorId} "Our site" shop.order\n`);
    expect(told).toContain("in Dutch");
  });

  it("holds the fields of every kind of record, those at hand first, and no longer one kind's example", () => {
    const lineOf = (kind: string) => told.split("\n").find((line) => line.startsWith(`- ${kind}: `)) ?? "";
    for (const kind of ResourceKind.options) {
      for (const field of Object.keys(kindShapes[kind].shape)) expect(lineOf(kind)).toContain(field);
    }
    expect(lineOf("shop.order")).toContain("total?{amount, currency}");
    expect(lineOf("crm.contact")).toContain("tags?[]");
    expect(told.indexOf("- shop.order: ")).toBeLessThan(told.indexOf("- cms.post: "));
    expect(told.match(/"data":"fields of its kind"/g)).toHaveLength(2);
  });

  it("names no key, and fits where even small models look", () => {
    expect(told).not.toContain(model.keyId);
    expect(told.length).toBeLessThan(40_000);
  });

  it("shows templates in the shape that is asked for, and they pass as proposals", async () => {
    const [template] = listTemplates().filter(({ id }) => id === "failure-alert");
    const shown = template && sketchOf("Alert", "Tells of failures.", template.draw("en"));
    const { outcome } = await propose([JSON.stringify(shown)]);
    expect(outcome).toMatchObject({ kind: "made", choices: [{ field: "roles" }] });
  });
});
