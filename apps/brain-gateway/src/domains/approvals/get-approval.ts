import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findApproval } from "./find-approval.ts";

export const getApproval = verb(contract.approvals.get, (ctx, { approvalId }) => findApproval(ctx, approvalId));
