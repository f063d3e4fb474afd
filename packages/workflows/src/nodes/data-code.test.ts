import type { JsonValue, WorkflowDefinition } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { facts } from "../fixtures/journey.ts";
import { noPorts } from "../fixtures/no-ports.ts";
import type { CodeRequest } from "../node-ports.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { validateDefinition } from "../validate-definition.ts";
import { dataCode } from "./data-code.ts";

const at = { x: 0, y: 0 };

const workflowWith = (code: JsonValue): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: at, config: {} },
    { id: "sum", kind: "data.code", name: "Add up", position: at, config: { code } },
    {
      id: "after",
      kind: "data.transform",
      name: "After",
      position: at,
      config: { fields: { sum: "steps.sum.total" } },
    },
  ],
  edges: [
    { id: "e1", source: "start", sourcePort: "out", target: "sum" },
    { id: "e2", source: "sum", sourcePort: "out", target: "after" },
  ],
});

const problemsOf = (code: JsonValue) => validateDefinition(workflowWith(code), createNodeRegistry([]), facts);

it("tells before publishing what can't be read, with step, field, line and column", () => {
  expect(problemsOf("return { total: 1 }")).toEqual([]);
  expect(problemsOf("const a = 1;\nreturn a +;")).toEqual([
    {
      ...{ nodeId: "sum", nodeName: "Add up", field: "code", line: 2 },
      message: "The code can't be read: Unexpected token (line 2, column 11).",
    },
  ]);
});

it("tells of steps that the code names and that are not there, or come later", () => {
  expect(problemsOf("return steps.nobody.text")).toMatchObject([
    { nodeId: "sum", field: "code", message: expect.stringContaining("does not exist (steps.nobody)") },
  ]);
  expect(problemsOf("return steps.after")).toMatchObject([{ message: expect.stringContaining("does not run before") }]);
  expect(problemsOf("return Object.keys(steps)")).toEqual([]);
});

it("brings an example that can be run as it is", () => {
  expect(problemsOf(dataCode.config.parse({}).code)).toEqual([]);
});

it("hands over no step's output but those that the code names", async () => {
  const requests: CodeRequest[] = [];
  const context = {
    input: { trigger: { a: 1 }, steps: { big: "x".repeat(100), one: { n: 1 } } },
    arrived: [],
    variables: {
      ...{ trigger: { a: 1 }, steps: { big: "x".repeat(100), one: { n: 1 } }, item: 7 },
      ...{ run: { id: "run-1", startedAt: "2026-03-02T09:00:00.000Z" }, workflow: { id: "w", name: "Sums" } },
    },
    ...{ idempotencyKey: "key", attempt: 1, now: "2026-03-02T09:00:00.000Z", approvalId: null },
    signal: new AbortController().signal,
    ports: {
      ...noPorts,
      runCode: (request: CodeRequest) => {
        requests.push(request);
        return Promise.resolve({ output: 1, log: [] });
      },
    },
  };
  await dataCode.run({ ...context, config: { code: "return steps.one.n" } });
  await dataCode.run({ ...context, config: { code: "return Object.keys(steps)" } });
  expect(requests.map(({ input }) => input)).toEqual([
    [{ a: 1 }, { one: { n: 1 } }, 7, context.variables.run, context.variables.workflow],
    [{ a: 1 }, context.variables.steps, 7, context.variables.run, context.variables.workflow],
  ]);
});
