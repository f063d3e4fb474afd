import { stepKeyOf } from "@bizosaas/workflows";

/** What wakes the run that waits at an approval node; the key is the one its step waits under. */
export const approvalSignal = (runId: string, nodeId: string, decision: "approved" | "rejected") => ({
  runId,
  key: stepKeyOf(runId, nodeId),
  payload: { decision },
});
