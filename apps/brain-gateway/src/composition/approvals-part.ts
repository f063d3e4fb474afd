import { passOnOfAbsent } from "../domains/approvals/index.ts";
import { dutiesPart } from "./duties-part.ts";

/** Brings approvals of people who are away to their stand-ins. */
export const approvalsPart = dutiesPart("approvals", { passOnOfAbsent });
