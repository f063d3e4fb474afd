import { type AppError, isAppError } from "@bizosaas/contracts";
import { isRetryable } from "@bizosaas/workflows";
import type { OutboxMessage } from "../../platform/events/outbox-handler.ts";
import type { ApiKeyActor } from "../../platform/identity/actor.ts";
import { currentKeyActor } from "../../platform/identity/api-keys.ts";
import type { Services } from "../../platform/services/services.ts";
import { redactText } from "../../platform/telemetry/redact.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { performAction } from "../actions/index.ts";
import { approvedCall, settleCall } from "../approvals/index.ts";

/** A tool that is away is tried so often, with the outbox's pauses between. */
const mostAttempts = 4;

type Message = Pick<OutboxMessage<"approval.perform">, "tenantId" | "payload" | "attempt" | "signal">;

const noKey = "The API key that asked was revoked, ran out or lost its right meanwhile, so nothing was written.";

/** Who asked, if they still may: a yes outlives no right. */
const liveActor = async (services: Services, tenantId: string, keyId: string): Promise<ApiKeyActor | null> => {
  const actor = await currentKeyActor(services, tenantId, keyId);
  return actor?.permissions.includes("actions:ask") ? actor : null;
};

const fail = async (services: Services, { tenantId, payload }: Message, actor: ApiKeyActor | null, error: AppError) => {
  const { approvalId } = payload;
  const message = redactText(error.message);
  await settleCall(services, { tenantId, approvalId }, { status: "failed", message, receiptId: null, url: null });
  const context = {
    actor: actor ?? { kind: "system" as const, part: "approved_calls", tenantId },
    ...{ action: "action.fail", correlationId: `approval:${approvalId}` },
  };
  const entry = { objectKind: "approval", objectId: approvalId, after: { code: error.code, failure: message } };
  await services.db.withTenant(tenantId, (tx) => writeAudit({ tx, tenantId }, context, entry));
};

/**
 * Does what an outside client asked for and somebody approved: those bytes, once, by the grant. The client may be gone;
 * a crash before the end brings the message again, and the write takes up what was cut off under the same key.
 */
export const performApproved = async (services: Services, message: Message): Promise<void> => {
  const { tenantId, payload, attempt, signal } = message;
  const { approvalId } = payload;
  const call = await approvedCall(services, { tenantId, approvalId });
  if (!call) return;
  const { keyId, ...asked } = call;
  const actor = await liveActor(services, tenantId, keyId);
  if (!actor) {
    const gone = { status: "failed" as const, message: noKey, receiptId: null, url: null };
    return settleCall(services, { tenantId, approvalId }, gone);
  }
  const key = `approval:${approvalId}`;
  try {
    const { receiptId, summary, url } = await services.effectTurns.take(tenantId, () =>
      performAction(services, {
        ...asked,
        tenantId,
        actor,
        approvalId,
        signal,
        idempotencyKey: key,
        correlationId: key,
      }),
    );
    await settleCall(services, { tenantId, approvalId }, { status: "done", message: summary, receiptId, url });
  } catch (error) {
    if (signal.aborted || !isAppError(error) || (isRetryable(error) && attempt < mostAttempts)) throw error;
    await fail(services, message, actor, error);
  }
};
