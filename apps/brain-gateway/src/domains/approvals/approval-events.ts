import { ApprovalEvent } from "@bizosaas/contracts";
import type { ApprovalEvent as EventRow } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { NamesOf } from "./grant-view.ts";

export type NewApprovalEvent = {
  approvalId: string;
  kind: ApprovalEvent["kind"];
  fromId?: string | undefined;
  toIds?: readonly string[];
  toRoles?: readonly string[];
  reason?: string | undefined;
};

/** Keeps what became of an approval; answers the event's id. */
export const noteEvent = async (
  { tx, tenantId }: TenantScope,
  { approvalId, kind, fromId, toIds = [], toRoles = [], reason = "" }: NewApprovalEvent,
): Promise<string> => {
  const id = uuidv7();
  await tx.approvalEvent.create({
    data: {
      ...{ tenantId, id, approvalId, kind, reason },
      ...{ fromId: fromId ?? null, toIds: [...toIds], toRoles: [...toRoles] },
    },
  });
  return id;
};

export const toEventView = (row: EventRow, names: NamesOf): ApprovalEvent =>
  ApprovalEvent.parse({
    ...row,
    at: row.at.toISOString(),
    fromName: names.person(row.fromId),
    toNames: row.toIds.flatMap((id) => names.person(id) ?? []),
  });
