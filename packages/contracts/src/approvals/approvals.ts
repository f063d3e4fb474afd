import { z } from "zod";
import { TenantRole } from "../identity/permissions.ts";
import { Effect } from "../shared/effect.ts";
import { FormField } from "../shared/form.ts";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Json, JsonObject, Timestamp } from "../shared/primitives.ts";
import { NodeId } from "../workflows/definition.ts";

/** One write that a yes opens: with exactly these arguments, once, until it expires. */
export const ApprovalGrant = z.object({
  id: Id,
  nodeId: z.string(),
  stepName: z.string(),
  /** `<connector>.<action>` */
  tool: z.string(),
  toolTitle: z.string(),
  effect: Effect,
  connectionId: Id.nullable(),
  connectionName: z.string().nullable(),
  /** Null where they were not known when approval was asked for: the step is refused. */
  arguments: JsonObject.nullable(),
  argumentsHash: z.string().nullable(),
  /** What the step itself would have sent, where a person edited it. */
  originalArguments: JsonObject.nullable(),
  editedByName: z.string().nullable(),
  editedAt: Timestamp.nullable(),
  /** The action's own form. */
  fields: z.array(FormField),
  /** Set by the yes. */
  expiresAt: Timestamp.nullable(),
  usedAt: Timestamp.nullable(),
});
export type ApprovalGrant = z.infer<typeof ApprovalGrant>;

/** What became of an approval before it was decided. */
export const ApprovalEvent = z.object({
  id: Id,
  /** `stood_in`: whoever it had been handed to is away. */
  kind: z.enum(["handed_over", "stood_in", "escalated"]),
  at: Timestamp,
  /** Null for an escalation, which nobody does. */
  fromName: z.string().nullable(),
  toNames: z.array(z.string()),
  toRoles: z.array(TenantRole),
  reason: z.string(),
});
export type ApprovalEvent = z.infer<typeof ApprovalEvent>;

/** An approved call of an outside client is done by us, once. */
export const ApprovalResult = z.object({
  status: z.enum(["done", "failed"]),
  message: z.string(),
  receiptId: Id.nullable(),
  url: z.string().nullable(),
});
export type ApprovalResult = z.infer<typeof ApprovalResult>;

export const Approval = z.object({
  id: Id,
  /** The run that asks; null, as its workflow, where an outside client does. */
  runId: Id.nullable(),
  workflowId: Id.nullable(),
  workflowName: z.string().nullable(),
  /** The outside client that asks, and by whose key; what it calls itself is not checked. Null where a run does. */
  client: z.object({ apiKeyId: Id, keyName: z.string(), name: z.string().nullable() }).nullable(),
  nodeId: NodeId,
  /** Which iterations of loops ask; empty outside loops. */
  path: z.string(),
  title: z.string(),
  message: z.string(),
  details: Json,
  grants: z.array(ApprovalGrant),
  /** Equal for approvals of one step that open the very same writes; null where they can't be decided together. */
  sameAs: z.string().nullable(),
  status: z.enum(["pending", "approved", "rejected", "expired", "cancelled"]),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  /** What an expiry means to the run: it goes on as after a no, or it fails. */
  whenExpired: z.enum(["rejected", "fail"]),
  /** To whom it was handed over; whoever else has the right may still decide. */
  assigneeId: Id.nullable(),
  assigneeName: z.string().nullable(),
  /** When others are asked too, if nobody decides before; null where that was not wished. */
  escalatesAt: Timestamp.nullable(),
  escalatedAt: Timestamp.nullable(),
  /** Oldest first. */
  events: z.array(ApprovalEvent),
  decidedAt: Timestamp.nullable(),
  decidedByName: z.string().nullable(),
  /** The rule that let it through instead, and who answers for it. */
  rule: z.object({ id: Id, acceptedByName: z.string().nullable() }).nullable(),
  comment: z.string().nullable(),
  /** What became of an outside client's call after the yes; null before, and where a run asks: its page tells. */
  result: ApprovalResult.nullable(),
});
export type Approval = z.infer<typeof Approval>;

export const listApprovals = operation({
  method: "GET",
  path: "/v1/approvals",
  summary: "The inbox of approvals",
  tag: "Approvals",
  can: "approvals:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    /** `assigned`: waiting, and handed to whoever asks. `mine`: decided by whoever asks. */
    status: z.enum(["pending", "assigned", "mine", "decided"]).default("pending"),
    workflowId: Id.optional(),
    /** Those asked at least so many hours ago. */
    minAgeHours: z.coerce.number().int().min(1).max(2160).optional(),
  }),
  output: pageOf(Approval),
});
export const getApproval = operation({
  method: "GET",
  path: "/v1/approvals/{approvalId}",
  summary: "One approval",
  tag: "Approvals",
  can: "approvals:read",
  effect: "read",
  input: z.strictObject({ approvalId: Id }),
  output: Approval,
});
/** For the number beside a page's name; stops counting at 1,000. */
export const countPendingApprovals = operation({
  method: "GET",
  path: "/v1/approvals/pending-count",
  summary: "How many approvals wait",
  tag: "Approvals",
  can: "approvals:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ pending: z.int() }),
});

const comment = z.string().trim().max(1000).optional();

/** What a person wrote instead of what the step would send; checked by the action's own schema. */
export const ApprovalEdit = z.strictObject({ grantId: Id, arguments: JsonObject });
export type ApprovalEdit = z.infer<typeof ApprovalEdit>;

export const approveApproval = operation({
  method: "POST",
  path: "/v1/approvals/{approvalId}/approve",
  summary: "Approve, with changes if wished",
  tag: "Approvals",
  can: "approvals:decide",
  effect: "write",
  audit: "approval.approve",
  input: z.strictObject({ approvalId: Id, comment, edits: z.array(ApprovalEdit).max(50).optional() }),
  output: Approval,
});
/** Only approvals that are equal in all they open; each is decided and logged by itself. */
export const approveIdentical = operation({
  method: "POST",
  path: "/v1/approvals/approve-identical",
  summary: "Approve several that open the very same writes",
  tag: "Approvals",
  can: "approvals:decide",
  effect: "write",
  audit: "approval.approve_identical",
  input: z.strictObject({ approvalIds: z.array(Id).min(1).max(50), comment }),
  output: z.object({
    approved: z.int(),
    /** Those that somebody else decided meanwhile, or that expired. */
    late: z.array(Id),
  }),
});
export const rejectApproval = operation({
  method: "POST",
  path: "/v1/approvals/{approvalId}/reject",
  summary: "Reject",
  tag: "Approvals",
  can: "approvals:decide",
  effect: "write",
  audit: "approval.reject",
  input: z.strictObject({ approvalId: Id, comment }),
  output: Approval,
});

/** Asks one person in particular. Others who have the right may still decide. */
export const handOverApproval = operation({
  method: "POST",
  path: "/v1/approvals/{approvalId}/hand-over",
  summary: "Hand over to a colleague",
  tag: "Approvals",
  can: "approvals:decide",
  effect: "write",
  audit: "approval.hand_over",
  input: z.strictObject({ approvalId: Id, toUserId: Id, reason: z.string().trim().max(500).optional() }),
  output: Approval,
});

export const approvalsContract = {
  list: listApprovals,
  countPending: countPendingApprovals,
  get: getApproval,
  approve: approveApproval,
  approveIdentical,
  reject: rejectApproval,
  handOver: handOverApproval,
};
