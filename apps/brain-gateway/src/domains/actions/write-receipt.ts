import type { Action } from "@bizosaas/connectors";
import { isAppError, type JsonObject, type JsonValue } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { redactText } from "../../platform/telemetry/redact.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { assertGrantUsed, type GrantUse, useGrant } from "../approvals/index.ts";
import { keepUnread, keepWritten, type Target, type Written } from "../receipts/index.ts";
import type { WriteRequest } from "./write-request.ts";

export type ReceiptState = { id: string; status: string; before: JsonObject; runId: string | null; since: Date };

export const findReceipt = ({ db }: Services, { tenantId, idempotencyKey }: WriteRequest) =>
  db.withTenant(tenantId, (tx) => tx.receipt.findFirst({ where: { tenantId, idempotencyKey } }));

/** Writes the receipt before anything leaves; its key is unique, so two at once can't both begin. */
export const beginReceipt = (
  { db }: Services,
  request: WriteRequest,
  { action, input, before, use }: { action: Action; input: unknown; before: JsonObject; use: GrantUse | null },
): Promise<ReceiptState> =>
  db.withTenant(request.tenantId, async (tx) => {
    const { tenantId, runId, nodeId, approvalId, connectionId, idempotencyKey } = request;
    if (use) await useGrant({ tx, tenantId }, use);
    const target = action.target(input);
    const row = await tx.receipt.create({
      data: {
        ...{ tenantId, idempotencyKey, connectionId, actionId: action.id, effect: action.effect, status: "started" },
        id: uuidv7(),
        runId: runId ?? null,
        nodeId: nodeId ?? null,
        approvalId: approvalId ?? null,
        performedById: request.byHand && request.actor.kind !== "system" ? request.actor.userId : null,
        targetKind: target?.kind ?? null,
        targetId: target?.externalId ?? null,
        input: input as JsonObject,
        before,
      },
    });
    return { id: row.id, status: row.status, before, runId: row.runId, since: row.startedAt };
  });

/** A try that failed or was cut off is taken up again under its own before-image. */
export const resumeReceipt = (
  { db }: Services,
  { tenantId }: WriteRequest,
  { receiptId, input, use }: { receiptId: string; input: unknown; use: GrantUse | null },
): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    if (use) await assertGrantUsed({ tx, tenantId }, use);
    await tx.receipt.updateMany({
      where: { tenantId, id: receiptId, status: { in: ["started", "failed"] } },
      data: { status: "started", input: input as JsonObject, startedAt: new Date(), finishedAt: null },
    });
  });

/** Of the operation by which a person writes, so that its audit row is the write's; else one of its own. */
const inTransaction = (
  db: Services["db"],
  request: WriteRequest,
  work: (transaction: Pick<Transaction, "tx" | "tenantId" | "audit">) => Promise<void>,
): Promise<void> => {
  const { tenantId, actor, correlationId, byHand } = request;
  if (byHand) return byHand.transaction(work);
  const context = { actor, action: "action.perform", correlationId };
  return db.withTenant(tenantId, (tx) =>
    work({ tx, tenantId, audit: (entry) => writeAudit({ tx, tenantId }, context, entry) }),
  );
};

export type Success = {
  output: JsonValue;
  summary: string;
  url: string | null;
  written: Written | null;
  target: Target | null;
};

/** The receipt, what the vendor holds now, the audit row and the news of it: all or none. */
export const succeedReceipt = (
  { db, changes }: Services,
  request: WriteRequest,
  receipt: ReceiptState,
  { output, summary, url, written, target }: Success,
): Promise<void> =>
  inTransaction(db, request, async ({ tx, tenantId, audit }) => {
    const { connectionId, actionId } = request;
    const scope = { tx, tenantId };
    if (written) await keepWritten(scope, connectionId, written, receipt);
    else if (target) await keepUnread(scope, connectionId, target, receipt);
    await tx.receipt.updateMany({
      where: { tenantId, id: receipt.id },
      data: {
        ...{ status: "succeeded", summary, url, output: output ?? {}, finishedAt: new Date() },
        ...(target && { targetKind: target.kind, targetId: target.externalId }),
      },
    });
    const after = { connectionId, actionId, summary, runId: receipt.runId };
    await audit({ objectKind: "receipt", objectId: receipt.id, after });
    if (receipt.runId !== null) await changes.notify(tx, "run", receipt.runId);
    if (written) await changes.notify(tx, "connection", connectionId);
  });

type Failure = { code: string; message: string };

const failureOf = (error: unknown): Failure =>
  isAppError(error)
    ? { code: error.code, message: redactText(error.message) }
    : { code: "internal", message: "Something went wrong on our side." };

/** A run tells of its tries by itself; what a person tried by hand is told nowhere else. */
const auditFailure = async (
  scope: TenantScope,
  { actor, correlationId, byHand, connectionId, actionId }: WriteRequest,
  { id: objectId }: ReceiptState,
  { code, message }: Failure,
): Promise<void> => {
  if (!byHand) return;
  const after = { connectionId, actionId, code, failure: message };
  await writeAudit(scope, { actor, action: "action.fail", correlationId }, { objectKind: "receipt", objectId, after });
};

/** Nobody knows whether it took effect: the receipt stays as it is, for the next try to look. */
export const leaveReceipt = async ({ db }: Services, request: WriteRequest, receipt: ReceiptState): Promise<void> => {
  if (!request.byHand) return;
  const cutOff = { code: "cut_off", message: "It was cut off, so it isn't known whether it took effect." };
  await db.withTenant(request.tenantId, (tx) =>
    auditFailure({ tx, tenantId: request.tenantId }, request, receipt, cutOff),
  );
};

/** The receipt's end, and the audit row of who tried it by hand: both or none. */
export const failReceipt = (
  { db, changes }: Services,
  request: WriteRequest,
  receipt: ReceiptState,
  error: unknown,
): Promise<void> =>
  db.withTenant(request.tenantId, async (tx) => {
    const { tenantId } = request;
    const { code, message } = failureOf(error);
    const { count } = await tx.receipt.updateMany({
      where: { tenantId, id: receipt.id, status: "started" },
      data: { status: "failed", summary: message, error: { code, message }, finishedAt: new Date() },
    });
    // Another try under the same key has told how it ended.
    if (count === 0) return;
    await auditFailure({ tx, tenantId }, request, receipt, { code, message });
    if (receipt.runId !== null) await changes.notify(tx, "run", receipt.runId);
  });
