import { AppError, type Approval, type ApprovalEdit } from "@bizosaas/contracts";
import { stepKeyOf } from "@bizosaas/workflows";
import type { VerbContext } from "../../platform/http/verb.ts";
import type { TenantActor } from "../../platform/identity/actor.ts";
import { resolveNotifications } from "../notifications/index.ts";
import { editGrants } from "./edit-grants.ts";
import { findApproval } from "./find-approval.ts";
import { openGrants } from "./open-grants.ts";
import { proposeRule, withdrawProposals } from "./propose-rule.ts";
import { isAskedByAgent, isOpen } from "./rules.ts";

const already: Readonly<Record<string, string>> = {
  approved: "This was approved already.",
  rejected: "This was rejected already.",
  expired: "This approval expired. Run the workflow again to ask anew.",
  cancelled: "The run was cancelled, so there is nothing left to decide.",
};

const alreadyOfClient: Readonly<Record<string, string>> = {
  ...already,
  expired: "This approval expired. The client has to ask anew.",
  cancelled: "The API key that asked was revoked, so there is nothing left to decide.",
};

type Given = { approvalId: string; comment?: string | undefined; edits?: ApprovalEdit[] | undefined };

type AskedInRun = { id: string; nodeId: string; path: string; workflowId: string };

/** The run goes on, and what was decided alike again and again becomes a proposal. */
const goOn = async (ctx: VerbContext, { id: runId, nodeId, path, workflowId }: AskedInRun, isPlainYes: boolean) => {
  const place = { workflowId, nodeId };
  if (isPlainYes && !isAskedByAgent({ nodeId, path })) await proposeRule(ctx, place);
  else await withdrawProposals(ctx, place);
  await ctx.outbox("run.wake", { runId, key: stepKeyOf(runId, nodeId, path) });
};

/** What an outside client asked for is done by us, whether or not the client is still there. */
const answerClient = async ({ tx, tenantId, outbox, services }: VerbContext, approvalId: string, decision: string) => {
  if (decision === "approved") await outbox("approval.perform", { approvalId });
  await services.changes.notify(tx, "approvals", tenantId);
};

/** Where a person said it, when that is not the portal. */
const viaOf = (actor: TenantActor) => (actor.kind === "user" && actor.via !== undefined ? { via: actor.via } : {});

/** Decides once: the row moves out of `pending` in one statement; false for whoever comes second or too late. */
export const tryToDecide = async (
  ctx: VerbContext,
  { approvalId, comment, edits = [] }: Given,
  decision: "approved" | "rejected",
): Promise<boolean> => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const now = services.clock.now();
  const [decided] = await tx.approval.updateManyAndReturn({
    where: {
      tenantId,
      id: approvalId,
      ...isOpen(now),
    },
    data: { status: decision, decidedAt: now, decidedById: actor.userId, comment: comment ?? null },
    select: { nodeId: true, path: true, run: { select: { id: true, workflowId: true } } },
  });
  if (!decided) return false;
  const edited = await editGrants(ctx, approvalId, edits);
  if (decision === "approved") await openGrants(ctx, approvalId);
  await audit({
    objectKind: "approval",
    objectId: approvalId,
    before: { status: "pending" },
    after: { status: decision, comment: comment ?? null, ...viaOf(actor), ...(edited.length > 0 && { edited }) },
  });
  await resolveNotifications(services, ctx, { kind: "approval", ids: [approvalId] });
  if (decided.run) await goOn(ctx, { ...decided, ...decided.run }, decision === "approved" && edited.length === 0);
  else await answerClient(ctx, approvalId, decision);
  return true;
};

/** Why nothing can be done with an approval any more. */
export const whyOver = ({ status, client }: Pick<Approval, "status" | "client">): AppError =>
  new AppError("conflict", (client ? alreadyOfClient : already)[status] ?? "This approval is over.");

/** A client that holds a key with more rights must not say yes to itself. */
const assertNotByKey = async ({ tx, tenantId, actor }: VerbContext, id: string): Promise<void> => {
  if (actor.kind !== "api_key") return;
  const asked = await tx.approval.findFirst({ where: { tenantId, id, apiKeyId: { not: null } }, select: { id: true } });
  if (asked) throw new AppError("forbidden", "A person decides about what a client asked for, not an API key.");
};

/** Decides, or tells who was first. */
export const decideApproval = async (
  ctx: VerbContext,
  given: Given,
  decision: "approved" | "rejected",
): Promise<Approval> => {
  await assertNotByKey(ctx, given.approvalId);
  const isDecided = await tryToDecide(ctx, given, decision);
  const approval = await findApproval(ctx, given.approvalId);
  if (isDecided) return approval;
  throw whyOver(approval);
};
