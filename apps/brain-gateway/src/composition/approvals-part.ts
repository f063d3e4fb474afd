import { expireCalls, passOnOfAbsent } from "../domains/approvals/index.ts";
import { dutiesPart } from "./duties-part.ts";

/** Brings approvals of people who are away to their stand-ins, and closes what clients asked in vain. */
export const approvalsPart = dutiesPart("approvals", { passOnOfAbsent, expireCalls });
