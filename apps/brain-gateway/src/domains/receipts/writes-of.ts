import type { Receipt } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type ReceiptReader, receiptsById } from "./receipt-view.ts";

export type WriteMoment = { receipt: Receipt; personName: string | null; workflowName: string | null };

const names = `
  select r.id, u.name as person_name, w.name as workflow_name
  from receipt r
  left join user_account u on u.id = r.performed_by_id
  left join run on run.tenant_id = r.tenant_id and run.id = r.run_id
  left join workflow w on w.tenant_id = run.tenant_id and w.id = run.workflow_id
  where r.tenant_id = $1::uuid and r.id = any($2::uuid[])`;
type NameRow = { id: string; person_name: string | null; workflow_name: string | null };

/** Receipts with the person, or the workflow, that they are of; by their ids. */
export const writesOf = async (
  { tx, tenantId, locale }: ReceiptReader,
  receiptIds: readonly string[],
): Promise<Map<string, WriteMoment>> => {
  const [receipts, rows] = [
    await receiptsById({ tx, tenantId, locale }, receiptIds),
    await tx.$queryRawUnsafe<NameRow[]>(names, tenantId, receiptIds),
  ];
  const namesOf = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    receipts.map((receipt) => {
      const { person_name = null, workflow_name = null } = namesOf.get(receipt.id) ?? {};
      return [receipt.id, { receipt, personName: person_name, workflowName: workflow_name }];
    }),
  );
};

const record = `
  select o.id from receipt r
  join resource o on o.tenant_id = r.tenant_id and o.connection_id = r.connection_id
    and o.kind = r.target_kind and o.external_id = r.target_id and o.deleted_at is null
  where r.tenant_id = $1::uuid and r.id = $2::uuid`;

/** The record that was written, as it is kept now; null where none is. */
export const recordOfReceipt = async ({ tx, tenantId }: TenantScope, receiptId: string): Promise<string | null> => {
  const [row] = await tx.$queryRawUnsafe<{ id: string }[]>(record, tenantId, receiptId);
  return row?.id ?? null;
};
