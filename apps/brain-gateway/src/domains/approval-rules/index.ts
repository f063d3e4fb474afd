import { acceptApprovalRule } from "./accept-approval-rule.ts";
import { dismissApprovalRule } from "./dismiss-approval-rule.ts";
import { listApprovalRules } from "./list-approval-rules.ts";
import { revokeApprovalRule } from "./revoke-approval-rule.ts";

export const handlers = {
  list: listApprovalRules,
  accept: acceptApprovalRule,
  dismiss: dismissApprovalRule,
  revoke: revokeApprovalRule,
};
