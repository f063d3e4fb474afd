import { Prisma } from "@bizosaas/db";
import { type Actor, actorName, onBehalfOf } from "../identity/actor.ts";
import { redactValue } from "../telemetry/redact.ts";
import type { TenantScope, Tx } from "./tenant-scope.ts";

export type AuditEntryInput = {
  objectKind: string;
  objectId: string;
  before?: unknown;
  after?: unknown;
  reason?: string | undefined;
};

type AuditContext = { actor: Actor; action: string; correlationId: string };

/** Writes one audit row in the transaction it describes. Secrets are taken out by name and by value. */
export const writeAudit = async ({ tx, tenantId }: TenantScope, context: AuditContext, entry: AuditEntryInput) => {
  const { objectKind, objectId, before, after, reason } = entry;
  await tx.auditEntry.create({
    data: {
      tenantId,
      actor: actorName(context.actor),
      onBehalfOf: onBehalfOf(context.actor),
      action: context.action,
      correlationId: context.correlationId,
      objectKind,
      objectId,
      ...(before !== undefined && { before: redactValue(before) ?? Prisma.DbNull }),
      ...(after !== undefined && { after: redactValue(after) ?? Prisma.DbNull }),
      ...(reason !== undefined && { reason }),
    },
  });
};

/** The same for what concerns no organization: a person's account, and what operators read. */
export const writePlatformAudit = async (
  tx: Pick<Tx, "platformAuditEntry">,
  { actor, action, correlationId }: AuditContext,
  { objectKind, objectId, after }: AuditEntryInput,
) => {
  await tx.platformAuditEntry.create({
    data: {
      ...{ actor: actorName(actor), action, correlationId, objectKind, objectId },
      ...(after !== undefined && { after: redactValue(after) ?? Prisma.DbNull }),
    },
  });
};
