import type { Approval, JsonValue, NodeKind, RunStep } from "@bizosaas/contracts";

/** The step whose turns and calls are kept one by one. */
export const agentKind = "ai.agent";

/** One turn or one call, ready to be shown. */
export type Move = { step: RunStep } & (
  | { type: "turn"; turn: number; text: string; wants: number }
  | { type: "call"; title: string; arguments: JsonValue; result: JsonValue; approval: Approval | null }
);

type Known = { kinds: readonly NodeKind[]; approvals: readonly Approval[] };

const fieldOf = (value: JsonValue, name: string): JsonValue =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value[name] ?? null) : null;

const textOf = (value: JsonValue): string => (typeof value === "string" ? value : "");

/** A turn says which it is; everything else is a call. */
export const toMove = (step: RunStep, { kinds, approvals }: Known): Move => {
  const turn = fieldOf(step.input, "turn");
  if (typeof turn === "number") {
    const calls = fieldOf(step.output, "calls");
    const wants = Array.isArray(calls) ? calls.length : 0;
    return { step, type: "turn", turn, text: textOf(fieldOf(step.output, "text")), wants };
  }
  const action = textOf(fieldOf(step.input, "action"));
  return {
    ...{ step, type: "call", arguments: fieldOf(step.input, "arguments") },
    title: kinds.find(({ kind }) => kind === action)?.title ?? textOf(fieldOf(step.input, "tool")),
    result: step.status === "failed" ? null : step.output,
    approval: approvals.find(({ nodeId, path }) => nodeId === step.nodeId && path === step.path) ?? null,
  };
};

/** How many turns and calls there were, and what they used. */
export const sumOf = (moves: readonly Move[]) => ({
  turns: moves.filter(({ type }) => type === "turn").length,
  calls: moves.filter(({ type }) => type === "call").length,
  tokens: moves.reduce((sum, { step }) => sum + step.inputTokens + step.outputTokens, 0),
  costMicros: moves.reduce<number | null>(
    (sum, { step }) => (sum === null || step.costMicros === null ? null : sum + step.costMicros),
    0,
  ),
});
