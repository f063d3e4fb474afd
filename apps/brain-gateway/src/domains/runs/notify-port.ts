import { AppError } from "@bizosaas/contracts";
import { type NodePorts, storableJson } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { notify } from "../notifications/index.ts";

/** A loop must not fill everybody's bell. */
export const maxMessages = 50;

/** One step at a time, so that no two of a run pass the bound together. */
const assertFew = async ({ tx, tenantId }: TenantScope, runId: string, key: string): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`messages:${runId}`}, 0))`;
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    select count(distinct dedupe_key)::int as n from notification
    where tenant_id = ${tenantId}::uuid and subject_kind = 'run' and subject_id = ${runId}::uuid
      and kind = 'workflow.message' and dedupe_key <> ${key}`;
  if ((row?.n ?? 0) < maxMessages) return;
  throw new AppError(
    "conflict",
    `A run tells people something at most ${maxMessages} times. Tell them once, at its end.`,
  );
};

/** What a run tells people, each once however often its step is tried. */
export const createNotifyPort =
  (services: Services, { tenantId, runId }: RunRef): NodePorts["notify"] =>
  ({ title, message, roles, userIds, idempotencyKey: dedupeKey }) =>
    services.db.withTenant(tenantId, async (tx) => {
      const scope = { tx, tenantId };
      await assertFew(scope, runId, dedupeKey);
      await notify(services, scope, {
        kind: "workflow.message",
        subject: { kind: "run", id: runId, name: String(storableJson(title)) },
        detail: String(storableJson(message)),
        dedupeKey,
        to: { roles, userIds },
      });
      return { told: await tx.notification.count({ where: { tenantId, subjectId: runId, dedupeKey } }) };
    });
