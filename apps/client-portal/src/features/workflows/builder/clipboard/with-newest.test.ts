import type { WorkflowDefinition } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { withNewest } from "./with-newest.ts";

const draftOf = (...ids: string[]): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: ids.map((id) => ({ id, kind: "ai.prompt", name: id, position: { x: 0, y: 0 }, config: {} })),
  edges: [],
});

test("what was drawn while the browser asked for leave is not lost", async () => {
  let draft = draftOf("one");
  const ask = async () => {
    draft = draftOf("one", "two");
    return "text";
  };
  expect(await withNewest(ask, () => draft)).toEqual({ answer: "text", draft: draftOf("one", "two") });
});

test("a browser that refuses, or has no clipboard at all, is told apart", async () => {
  expect(await withNewest(() => Promise.reject(new Error("denied")), draftOf)).toBeNull();
  const none = (): Promise<string> => {
    throw new TypeError("undefined");
  };
  expect(await withNewest(none, draftOf)).toBeNull();
});
