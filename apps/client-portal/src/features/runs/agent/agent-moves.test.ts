import type { RunStep } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { sumOf, toMove } from "./agent-moves.ts";

const step = (change: Partial<RunStep>): RunStep => ({
  ...{ nodeId: "agent", path: "agent.0", iteration: 0, attempt: 1, status: "succeeded", input: null, output: null },
  ...{ error: null, port: "out", inputTokens: 0, outputTokens: 0, costMicros: 0, receiptId: null, log: null },
  ...{ startedAt: null, finishedAt: null, waitsFor: null, waitsUntil: null },
  ...change,
});
const known = { kinds: [], approvals: [] };

test("a turn is told from a call by what went in, and everything else is a call", () => {
  const turn = toMove(step({ input: { turn: 2 }, output: { text: "Let me look.", calls: [{}, {}] } }), known);
  expect(turn).toMatchObject({ type: "turn", turn: 2, text: "Let me look.", wants: 2 });
  const call = toMove(
    step({ input: { tool: "wordpress_get_post", arguments: { postId: "7" } }, output: { id: 7 } }),
    known,
  );
  expect(call).toMatchObject({
    type: "call",
    title: "wordpress_get_post",
    arguments: { postId: "7" },
    result: { id: 7 },
  });
  expect(toMove(step({ status: "failed", input: "cut", output: { error: {} } }), known)).toMatchObject({
    result: null,
  });
});

test("tokens and cost are added up, and one unknown cost makes the sum unknown", () => {
  const turn = (costMicros: number | null) =>
    toMove(step({ input: { turn: 1 }, inputTokens: 10, outputTokens: 5, costMicros }), known);
  expect(sumOf([turn(30), turn(40)])).toEqual({ turns: 2, calls: 0, tokens: 30, costMicros: 70 });
  expect(sumOf([turn(30), turn(null)]).costMicros).toBeNull();
});
