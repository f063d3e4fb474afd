import { type TenantPermission, type TenantRole, tenantRoleGrants } from "@bizosaas/contracts";
import { type Column, DataTable } from "@bizosaas/ui";
import { Check, Minus } from "lucide-react";
import { tenantRoles } from "../organization/tenant-roles.ts";
import type { PermissionWords } from "./permission-words.ts";
import type { RoleWords } from "./words.ts";

function Holds({ isHeld, t }: { isHeld: boolean; t: RoleWords }) {
  const Icon = isHeld ? Check : Minus;
  return (
    <span className={isHeld ? "text-success-text" : "text-fg-subtle"}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{isHeld ? t.yes : t.no}</span>
    </span>
  );
}

type Props = {
  permissions: readonly TenantPermission[];
  own: TenantRole | null;
  t: RoleWords;
  names: Record<TenantRole, string>;
  rights: PermissionWords;
};

/** Every right against every role, as the contract grants it. */
export function RoleMatrix({ permissions, own, t, names, rights }: Props) {
  const columns: Column<TenantPermission>[] = [
    {
      id: "right",
      header: t.right,
      cell: (each) => (
        <span className="grid">
          <span className="font-semibold">{rights[each].name}</span>
          <span className="text-dense font-normal text-fg-muted">{rights[each].hint}</span>
        </span>
      ),
    },
    ...tenantRoles.map((role) => ({
      id: role,
      header: role === own ? `${names[role]} · ${t.you}` : names[role],
      isNarrow: true,
      cell: (each: TenantPermission) => <Holds isHeld={tenantRoleGrants[role].includes(each)} t={t} />,
    })),
  ];
  return <DataTable label={t.matrix} columns={columns} rows={permissions} rowKey={(each) => each} />;
}
