import type { WorkflowDefinition } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { loopsAround } from "./loops-around.ts";

const node = (id: string, kind: string) => ({ id, kind, name: id, position: { x: 0, y: 0 }, config: {} });
const line = (source: string, sourcePort: string, target: string) => ({
  id: `${source}${target}`,
  source,
  sourcePort,
  target,
});
const definition: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [
    node("start", "trigger.manual"),
    node("outer", "flow.loop"),
    node("inner", "flow.loop"),
    node("deep", "data.transform"),
    node("between", "data.transform"),
    node("after", "data.transform"),
  ],
  edges: [
    line("start", "out", "outer"),
    line("outer", "item", "inner"),
    line("inner", "item", "deep"),
    line("inner", "done", "between"),
    line("outer", "done", "after"),
  ],
};

test("a step's loops are named from the outermost in, and a loop is the last of its own", () => {
  expect(loopsAround(definition, "deep")).toEqual(["outer", "inner"]);
  expect(loopsAround(definition, "inner")).toEqual(["outer", "inner"]);
  expect(loopsAround(definition, "between")).toEqual(["outer"]);
  expect(loopsAround(definition, "outer")).toEqual(["outer"]);
  expect(loopsAround(definition, "after")).toEqual([]);
});
