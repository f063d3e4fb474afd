import { z } from "zod";
import { FormField } from "../shared/form.ts";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, JsonObject, Timestamp } from "../shared/primitives.ts";

/** One write that a rule lets through: these values must be equal, those of the fields in `free` may be any. */
export const ApprovalRuleWrite = z.object({
  nodeId: z.string(),
  stepName: z.string(),
  tool: z.string(),
  toolTitle: z.string(),
  connectionId: Id,
  connectionName: z.string().nullable(),
  fixed: JsonObject,
  free: z.array(z.string()),
  /** The action's own form, for the names of its fields. */
  fields: z.array(FormField),
});
export type ApprovalRuleWrite = z.infer<typeof ApprovalRuleWrite>;

export const ApprovalRule = z.object({
  id: Id,
  workflowId: Id,
  workflowName: z.string(),
  /** The step that asks. */
  nodeId: z.string(),
  writes: z.array(ApprovalRuleWrite),
  /** `withdrawn`: somebody rejected or edited meanwhile. */
  status: z.enum(["proposed", "active", "dismissed", "withdrawn", "revoked", "expired"]),
  /** How many approvals in a row it was learned from. */
  learnedFrom: z.int(),
  maxPerDay: z.int(),
  usedToday: z.int(),
  proposedAt: Timestamp,
  /** Of the proposal; of the rule, once it was accepted. */
  expiresAt: Timestamp,
  decidedAt: Timestamp.nullable(),
  decidedByName: z.string().nullable(),
  endedAt: Timestamp.nullable(),
  endedByName: z.string().nullable(),
});
export type ApprovalRule = z.infer<typeof ApprovalRule>;

/** Approvals in a row, by people and without an edit or a no between, after which a rule is proposed (ADR 0028). */
export const approvalsBeforeProposal = 5;

/** The most that a rule may let through in a day (UTC). */
export const mostPerDay = 100;

const path = "/v1/approval-rules";
const shared = { tag: "Approvals" } as const;
const byId = { ruleId: Id } as const;

export const listApprovalRules = operation({
  ...shared,
  method: "GET",
  path,
  summary: "Rules that let writes through without asking, and proposals of such",
  can: "approvals:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    state: z.enum(["proposed", "active", "over"]).default("active"),
  }),
  output: pageOf(ApprovalRule),
});
export const acceptApprovalRule = operation({
  ...shared,
  method: "POST",
  path: `${path}/{ruleId}/accept`,
  summary: "Accept a proposed rule",
  can: "organization:manage",
  effect: "write",
  audit: "approval_rule.accept",
  input: z.strictObject({ ...byId, maxPerDay: z.coerce.number().int().min(1).max(mostPerDay).optional() }),
  output: ApprovalRule,
});
export const dismissApprovalRule = operation({
  ...shared,
  method: "POST",
  path: `${path}/{ruleId}/dismiss`,
  summary: "Go on asking people",
  can: "organization:manage",
  effect: "write",
  audit: "approval_rule.dismiss",
  input: z.strictObject(byId),
  output: ApprovalRule,
});
export const revokeApprovalRule = operation({
  ...shared,
  method: "POST",
  path: `${path}/{ruleId}/revoke`,
  summary: "Revoke a rule; what it let through and was not used yet is refused",
  can: "organization:manage",
  effect: "write",
  audit: "approval_rule.revoke",
  input: z.strictObject(byId),
  output: ApprovalRule,
});

export const approvalRulesContract = {
  list: listApprovalRules,
  accept: acceptApprovalRule,
  dismiss: dismissApprovalRule,
  revoke: revokeApprovalRule,
};
