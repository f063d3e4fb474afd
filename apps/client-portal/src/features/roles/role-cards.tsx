import type { Member, TenantRole } from "@bizosaas/contracts";
import { Badge, Card, Skeleton } from "@bizosaas/ui";
import { tenantRoles } from "../organization/tenant-roles.ts";
import type { RoleWords } from "./words.ts";

const shownNames = 4;

type Props = {
  /** Null while they are read. */
  members: readonly Member[] | null;
  own: TenantRole | null;
  t: RoleWords;
  names: Record<TenantRole, string>;
  hints: Record<TenantRole, string>;
};

const peopleOf = (members: readonly Member[], role: TenantRole, t: RoleWords): string => {
  const names = members.filter((member) => member.role === role).map(({ name }) => name);
  if (names.length === 0) return t.nobody;
  return t.people(names.slice(0, shownNames).join(", "), Math.max(0, names.length - shownNames));
};

/** Each role, what it is for and who has it. */
export const RoleCards = ({ members, own, t, names, hints }: Props) => (
  <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
    {tenantRoles.map((role) => (
      <Card
        key={role}
        title={names[role]}
        description={hints[role]}
        actions={role === own && <Badge tone="info">{t.you}</Badge>}
      >
        {members ? <p className="text-dense break-words">{peopleOf(members, role, t)}</p> : <Skeleton width="half" />}
      </Card>
    ))}
  </div>
);
