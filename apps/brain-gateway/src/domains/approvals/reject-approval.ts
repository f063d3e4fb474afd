import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { decideApproval } from "./decide-approval.ts";

export const rejectApproval = verb(contract.approvals.reject, (ctx, input) => decideApproval(ctx, input, "rejected"));
