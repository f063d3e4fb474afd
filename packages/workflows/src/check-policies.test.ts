import type { NodePolicy } from "@bizosaas/contracts";
import { AppError } from "@bizosaas/contracts";
import { expect, it } from "vitest";
import { facts, journey, postTrigger, updatePost } from "./fixtures/journey.ts";
import { memoryDriver } from "./fixtures/memory-driver.ts";
import { noPorts } from "./fixtures/no-ports.ts";
import { interpretRun } from "./interpret-run.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { validateDefinition } from "./validate-definition.ts";

const registry = createNodeRegistry([updatePost]);
const withPolicy = (nodeId: string, policy: NodePolicy) => ({
  ...journey,
  nodes: journey.nodes.map((node) => (node.id === nodeId ? { ...node, policy } : node)),
});
const problemsOf = (nodeId: string, policy: NodePolicy) =>
  validateDefinition(withPolicy(nodeId, policy), registry, facts).map(({ field, message }) => [field, message]);

it("lets a step that reaches outside say how it is tried", () => {
  for (const nodeId of ["summary", "update"])
    expect(problemsOf(nodeId, { retries: 10, timeoutSeconds: 1 })).toEqual([]);
});

it("names the step and the field of what lies outside the bounds", () => {
  const wrong = "“Further attempts” of “Write summary” must be a whole number from 0 to 10.";
  for (const retries of [-1, 11, 1.5]) expect(problemsOf("summary", { retries })).toEqual([["policy.retries", wrong]]);
  expect(problemsOf("update", { timeoutSeconds: 0 })).toEqual([
    ["policy.timeoutSeconds", "“Seconds for an attempt” of “Update excerpt” must be a whole number from 1 to 3600."],
  ]);
});

it("refuses it for a step that calls nothing outside", () => {
  expect(problemsOf("ask", { retries: 1 })).toEqual([["policy", expect.stringContaining("calls nothing outside")]]);
});

it("tries a step as often as it says itself, whatever its workflow says", async () => {
  let asked = 0;
  const generateText = () => {
    asked += 1;
    return Promise.reject(new AppError("upstream_failed", "Out of order."));
  };
  const run = { id: "run-1", workflow: { id: "workflow-1", name: "Excerpts" } };
  const definition = withPolicy("summary", { retries: 1 });
  const input = { definition, registry, run, trigger: postTrigger, ports: { ...noPorts, generateText } };
  const { driver } = memoryDriver();
  const policy = { maxAttempts: 4, timeoutMs: null };
  expect((await interpretRun({ ...input, policy }, driver)).status).toBe("failed");
  expect(asked).toBe(2);
});
