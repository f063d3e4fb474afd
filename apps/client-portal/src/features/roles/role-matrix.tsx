import { type TenantPermission, type TenantRole, tenantRoleGrants } from "@bizosaas/contracts";
import { Badge, type Column, DataTable } from "@bizosaas/ui";
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

/** The same on a phone: under each right the roles that hold it. */
const RightList = ({ permissions, own, t, names, rights }: Props) => (
  <ul aria-label={t.matrix} className="rounded-card border border-border bg-surface md:hidden">
    {permissions.map((each) => (
      <li key={each} className="grid gap-1.5 border-b border-border p-4 last:border-b-0">
        <span className="font-semibold">{rights[each].name}</span>
        <span className="text-dense text-fg-muted">{rights[each].hint}</span>
        <span className="flex flex-wrap gap-1.5">
          {tenantRoles
            .filter((role) => tenantRoleGrants[role].includes(each))
            .map((role) => (
              <Badge key={role} tone={role === own ? "info" : "neutral"}>
                {role === own ? `${names[role]} · ${t.you}` : names[role]}
              </Badge>
            ))}
        </span>
      </li>
    ))}
  </ul>
);

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
  return (
    <>
      <div className="max-md:hidden">
        <DataTable label={t.matrix} columns={columns} rows={permissions} rowKey={(each) => each} />
      </div>
      <RightList permissions={permissions} own={own} t={t} names={names} rights={rights} />
    </>
  );
}
