import type { Approval } from "@bizosaas/contracts";
import type { Status } from "@bizosaas/ui";

export const approvalLook: Record<Approval["status"], Status> = {
  pending: "waiting",
  approved: "succeeded",
  rejected: "failed",
  expired: "cancelled",
  cancelled: "cancelled",
};
