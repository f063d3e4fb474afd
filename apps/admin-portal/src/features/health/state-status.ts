import type { HealthState } from "@bizosaas/contracts";
import type { Status } from "@bizosaas/ui";

/** The icon of each state. */
export const stateStatus: Record<HealthState, Status> = { up: "active", degraded: "warning", down: "failed" };
