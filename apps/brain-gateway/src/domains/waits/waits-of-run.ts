import type { RunWait } from "@bizosaas/contracts";
import type { EventRequest } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Waits of a run that its page shows. */
export const shownWaits = 100;

/** What a run listens for outside: the first to end first. */
export const waitsOfRun = async ({ tx, tenantId }: TenantScope, runId: string): Promise<RunWait[]> => {
  const rows = await tx.runWait.findMany({
    where: { tenantId, runId, endedAt: null },
    orderBy: [{ expiresAt: "asc" }, { stepKey: "asc" }],
    take: shownWaits,
  });
  const ids = [...new Set(rows.flatMap(({ connectionId }) => connectionId ?? []))];
  const connections = await tx.connection.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  return rows.map(({ nodeId, path, connectionId, resourceKind, request, expiresAt }) => {
    const { source } = request as unknown as EventRequest;
    return {
      ...{ nodeId, path, resourceKind, expiresAt: expiresAt.toISOString() },
      ...{ kind: source.type, connectionId },
      connectionName: connectionId === null ? null : (names.get(connectionId) ?? null),
      externalId: source.type === "change" ? (source.externalId ?? null) : null,
      calledRun: null,
    };
  });
};
