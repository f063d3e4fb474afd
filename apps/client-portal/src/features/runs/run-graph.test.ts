import type { RunDetail, RunStep } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { failedNodeOf } from "./run-graph.ts";

const step = (nodeId: string, second: number, of: Partial<RunStep> = {}) =>
  ({
    ...{ nodeId, path: "", iteration: 0, attempt: 1, status: "failed", port: null },
    finishedAt: new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString(),
    ...of,
  }) as RunStep;
const failed = (steps: RunStep[], message: string) =>
  ({
    ...{ status: "failed", steps, error: { code: "invalid_input", message } },
    definition: { nodes: ["fetch", "tell", "send"].map((id) => ({ id, name: id.toUpperCase() })) },
  }) as RunDetail;

test("a run failed at the step that nobody caught, whichever failed last", () => {
  const caught = step("tell", 9, { port: "error" });
  expect(failedNodeOf(failed([step("fetch", 3), caught], "“FETCH” failed: no."))).toBe("fetch");
  expect(failedNodeOf(failed([caught], "“SEND” was the last step."))).toBe(null);
});

test("a step that went well at a later attempt did not end its run", () => {
  const mended = [step("fetch", 8), step("fetch", 9, { attempt: 2, status: "succeeded", port: "out" })];
  expect(failedNodeOf(failed([step("send", 3), ...mended], "It failed."))).toBe("send");
});

test("of several that failed together its error names the one", () => {
  expect(failedNodeOf(failed([step("fetch", 3), step("tell", 4)], "“FETCH” failed: no."))).toBe("fetch");
  expect(failedNodeOf(failed([step("fetch", 3), step("tell", 4)], "It failed."))).toBe("tell");
});
