import { timedOutPort } from "./event-waits.ts";
import type { ChildOutcome, EventOutcome, WaitEnd } from "./run-driver.ts";
import { fail, finish, type RunState, touch } from "./run-state.ts";

const endChild = (state: RunState, nodeId: string, child: ChildOutcome): void => {
  const node = state.graph.nodes.get(nodeId);
  if (child.ok) return finish(state, nodeId, "out", { runId: child.runId, output: child.output });
  if (node) fail(state, node, child.error);
};

const endEvent = (state: RunState, nodeId: string, { at, event }: EventOutcome): void => {
  if (event === null) return finish(state, nodeId, timedOutPort, { timedOutAt: at });
  finish(state, nodeId, "out", { event, arrivedAt: at });
};

/** Ends a wait with its decision, with what another workflow came to, with what happened, or with its moment alone. */
export const endWait = ({ shared }: RunState, key: string, ended: WaitEnd): void => {
  const { decision, child, event } = ended;
  const waiting = shared.waits.get(key);
  if (!waiting) return;
  const { wait, state } = waiting;
  shared.waits.delete(key);
  const endedAt = decision?.decidedAt ?? child?.at ?? event?.at ?? (wait.type === "until" ? wait.at : shared.clock);
  shared.clock = endedAt > shared.clock ? endedAt : shared.clock;
  touch(state);
  if (waiting.settle) return waiting.settle(ended);
  if (child) return endChild(state, wait.nodeId, child);
  if (event) return endEvent(state, wait.nodeId, event);
  if (wait.type === "until" || !decision) return finish(state, wait.nodeId, "out", { waitedUntil: endedAt });
  const { outcome, approvalId, decidedAt, decidedByName, comment } = decision;
  const node = state.graph.nodes.get(wait.nodeId);
  if (outcome === "expired" && wait.type === "approval" && wait.request.whenExpired === "fail" && node) {
    return fail(state, node, { code: "conflict", message: "Nobody decided in time." });
  }
  if (outcome === "approved" && approvalId) state.approvals.set(wait.nodeId, approvalId);
  const port = outcome === "approved" ? "approved" : "rejected";
  finish(state, wait.nodeId, port, { outcome, decidedAt, decidedByName, comment });
};
