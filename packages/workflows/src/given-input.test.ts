import { describe, expect, it } from "vitest";
import { postTrigger, updatePost } from "./fixtures/journey.ts";
import { memoryDriver } from "./fixtures/memory-driver.ts";
import { noPorts } from "./fixtures/no-ports.ts";
import { interpretRun } from "./interpret-run.ts";
import type { ActionRequest } from "./node-ports.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { stepOfKey } from "./run-state.ts";

const node = (id: string, kind: string, config = {}) => ({ id, kind, name: id, config, position: { x: 0, y: 0 } });
const connectionId = "01975d2e-0000-7000-8000-000000000001";
const own = { connectionId, postId: 42, excerpt: "Bees." };
const definition = {
  schemaVersion: 1 as const,
  nodes: [
    node("start", "trigger.manual"),
    node("each", "flow.loop", { items: "[1]" }),
    node("write", "action.wordpress.update_post", { ...own, postId: "{{ trigger.postId }}" }),
  ],
  edges: [
    { id: "a", source: "start", sourcePort: "out", target: "each" },
    { id: "b", source: "each", sourcePort: "item", target: "write" },
  ],
};

const keyWith = async (given?: typeof own): Promise<string> => {
  const actions: ActionRequest[] = [];
  const performAction = async (request: ActionRequest) => {
    actions.push(request);
    return { output: {}, receiptId: null };
  };
  const { status } = await interpretRun(
    {
      ...{ definition, registry: createNodeRegistry([updatePost]) },
      run: { id: "run-1", workflow: { id: "workflow-1", name: "Excerpts" } },
      trigger: { nodeId: "start", data: { ...postTrigger.data, postId: 42 } },
      ports: { ...noPorts, performAction },
      ...(given && { inputs: new Map([["write:each.0", given]]) }),
    },
    memoryDriver().driver,
  );
  expect([status, actions.length]).toEqual(["succeeded", 1]);
  return actions[0]?.idempotencyKey ?? "";
};

describe("the key of a step that was given an input by hand", () => {
  it("is another one for each input, the same whenever it is given that, and names the step", async () => {
    const keys = [await keyWith(), await keyWith({ ...own, postId: 43 }), await keyWith({ ...own, excerpt: "Hives." })];
    expect(new Set(keys).size).toBe(3);
    expect(await keyWith({ excerpt: own.excerpt, connectionId, postId: 43 })).toBe(keys[1]);
    for (const key of keys) expect(stepOfKey(key)).toEqual({ nodeId: "write", path: "each.0" });
  });

  it("stays the step's own where it is given what it works out itself", async () => {
    expect(await keyWith(own)).toBe("run-1:write:each.0");
    expect(await keyWith()).toBe("run-1:write:each.0");
  });
});
