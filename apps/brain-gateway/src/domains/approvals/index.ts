import { approveApproval } from "./approve-approval.ts";
import { approveIdentical } from "./approve-identical.ts";
import { countPendingApprovals } from "./count-pending-approvals.ts";
import { getApproval } from "./get-approval.ts";
import { handOverApproval } from "./hand-over-approval.ts";
import { listApprovals } from "./list-approvals.ts";
import { rejectApproval } from "./reject-approval.ts";

export const handlers = {
  list: listApprovals,
  countPending: countPendingApprovals,
  get: getApproval,
  approve: approveApproval,
  approveIdentical,
  reject: rejectApproval,
  handOver: handOverApproval,
};
export { type ApprovalOutcome, approvalOutcome } from "./approval-outcome.ts";
export { type ApprovalReader, approvalsOfRun } from "./approval-view.ts";
export { approvedCall, settleCall } from "./approved-call.ts";
export { askForCall } from "./ask-for-call.ts";
export { closeApprovals, closeApprovalsOfKey, expireCalls } from "./close-approvals.ts";
export { escalateApproval } from "./escalate-approval.ts";
export { findApproval } from "./find-approval.ts";
export { openRequest } from "./granted-request.ts";
export { openApproval } from "./open-approval.ts";
export { passOnOfAbsent } from "./pass-on-of-absent.ts";
export { RuleWrites, ruleDays } from "./rule-shape.ts";
export { settleApproval } from "./settle-approval.ts";
export { argumentFields, findTool, requestTool, titleOfTool, toolOf } from "./tool.ts";
export {
  assertGrantUsed,
  type GrantUse,
  grantedArguments,
  grantedRequest,
  useGrant,
  useGrantOnce,
} from "./use-grant.ts";
