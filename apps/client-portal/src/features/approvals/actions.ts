"use server";

import { portalAction } from "@/portal.ts";

export const approveApproval = portalAction((gateway) => gateway.approvals.approve);
export const rejectApproval = portalAction((gateway) => gateway.approvals.reject);
export const approveIdentical = portalAction((gateway) => gateway.approvals.approveIdentical);
