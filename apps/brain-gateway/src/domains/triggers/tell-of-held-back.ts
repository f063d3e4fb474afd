import type { heldBackBy } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";

type HeldBack = {
  workflowId: string;
  why: NonNullable<ReturnType<typeof heldBackBy>>;
  lineage: readonly string[];
  event: { id: string; name: string; at: Date; causedByRunId: string | null };
};

const dayMs = 86_400_000;
const action = "workflow.hold_back";

const namesOf = async ({ tx, tenantId }: TenantScope, ids: readonly string[]): Promise<string> => {
  const known = await tx.workflow.findMany({
    where: { tenantId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return ids.map((id) => `“${known.find((each) => each.id === id)?.name ?? id}”`).join(", then ");
};

const sentences: Record<HeldBack["why"], (names: string) => string> = {
  circle: (names) => `A change that it led to itself does not start it again; what led to the change: ${names}.`,
  length: (names) => `Too many workflows have started one another before it: ${names}.`,
};

/**
 * Writes down why a change did not start a workflow that watches for it, once a day for each run that made such changes. What a
 * run's own workflow writes is no news: its trigger says that it doesn't count.
 */
export const tellOfHeldBack = async (
  scope: TenantScope,
  { workflowId, why, lineage, event }: HeldBack,
): Promise<void> => {
  if (lineage.at(-1) === workflowId) return;
  const { tx, tenantId } = scope;
  const correlationId = `run:${event.causedByRunId}`;
  const lately = { gte: new Date(event.at.getTime() - dayMs) };
  const told = { tenantId, at: lately, action, correlationId, objectKind: "workflow", objectId: workflowId };
  // Two changes of one run may be matched at once.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${correlationId}, 0))`;
  if (await tx.auditEntry.findFirst({ where: told, select: { id: true } })) return;
  await writeAudit(
    scope,
    { actor: { kind: "system", part: "triggers", tenantId }, action, correlationId },
    {
      ...{ objectKind: "workflow", objectId: workflowId },
      after: { event: event.name, eventId: event.id, causedByRunId: event.causedByRunId, lineage },
      reason: sentences[why](await namesOf(scope, lineage)),
    },
  );
};
