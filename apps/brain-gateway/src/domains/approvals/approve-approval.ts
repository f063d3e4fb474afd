import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { decideApproval } from "./decide-approval.ts";

export const approveApproval = verb(contract.approvals.approve, (ctx, input) => decideApproval(ctx, input, "approved"));
