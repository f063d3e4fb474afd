import { note, type RunState } from "../run-state.ts";

/** What is under way is given up: what it asks, above all. */
export const dropAgent = (state: RunState, nodeId: string): void => {
  const { waits, clock } = state.shared;
  state.agents.delete(nodeId);
  for (const [key, { wait, state: at, settle }] of waits) {
    if (!settle || wait.nodeId !== nodeId || at.parent !== state) continue;
    waits.delete(key);
    state.shared.leftWaiting = true;
    note(at, nodeId, { status: "cancelled", finishedAt: clock });
  }
};
