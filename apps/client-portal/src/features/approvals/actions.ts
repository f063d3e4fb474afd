"use server";

import { portalAction } from "@/portal.ts";

export const approveApproval = portalAction((gateway) => gateway.approvals.approve);
export const rejectApproval = portalAction((gateway) => gateway.approvals.reject);
export const approveIdentical = portalAction((gateway) => gateway.approvals.approveIdentical);
export const handOverApproval = portalAction((gateway) => gateway.approvals.handOver);
export const saveAbsence = portalAction((gateway) => gateway.absences.save);
export const endAbsence = portalAction((gateway) => gateway.absences.end);
export const acceptRule = portalAction((gateway) => gateway.approvalRules.accept);
export const dismissRule = portalAction((gateway) => gateway.approvalRules.dismiss);
export const revokeRule = portalAction((gateway) => gateway.approvalRules.revoke);
