import { Capability } from "@bizosaas/contracts";
import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const Capabilities = z.array(Capability);
const needed = ["people", "people_by_email"];

/** The connection by which people are told: the oldest that works, before others one whose buttons work too. */
export const findSlackConnection = async ({ tx, tenantId }: TenantScope): Promise<{ id: string } | null> => {
  const rows = await tx.connection.findMany({
    where: { tenantId, connectorId: "slack", status: { not: "broken" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, capabilities: true },
  });
  const working = rows
    .map(({ id, capabilities }) => ({
      id,
      may: Capabilities.parse(capabilities).flatMap((each) => (each.allowed ? [each.id] : [])),
    }))
    .filter(({ may }) => needed.every((right) => may.includes(right)));
  return working.find(({ may }) => may.includes("decisions")) ?? working[0] ?? null;
};
