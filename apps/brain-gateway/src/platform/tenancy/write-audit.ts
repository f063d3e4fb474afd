import { Prisma } from "@bizosaas/db";
import { type Actor, actorName, onBehalfOf } from "../identity/actor.ts";
import { redactValue } from "../telemetry/redact.ts";
import type { TenantScope } from "./tenant-scope.ts";

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
