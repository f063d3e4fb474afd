import type { Connection, SyncProgress } from "@bizosaas/contracts";
import type { Status } from "@bizosaas/ui";

/** The icon and colour of a connection's state. */
export const connectionLook: Record<Connection["status"], Status> = {
  connected: "active",
  limited: "warning",
  broken: "failed",
};

export const syncLook = ({ state, finishedAt }: SyncProgress): Status => {
  if (state === "running") return "running";
  if (state === "failed") return "failed";
  return finishedAt ? "succeeded" : "pending";
};

export const recordCount = ({ sync }: Connection): number => sync.reduce((sum, { count }) => sum + count, 0);
