import { TenantSwitcher } from "@bizosaas/portal-kit/client";
import { PortalShell, say } from "@bizosaas/portal-kit/server";
import type { ReactNode } from "react";
import { switchTenant } from "@/features/account/actions.ts";
import { Bell } from "@/features/notifications/bell.tsx";
import { countUnread } from "@/features/notifications/queries.ts";
import { countPendingApprovals } from "@/features/overview/queries.ts";
import { ErasingBanner } from "@/features/privacy/erasing-banner.tsx";
import { readEraseAt } from "@/features/privacy/queries.ts";
import { Palette } from "@/features/shell/palette.tsx";
import { paletteRights } from "@/features/shell/palette-rights.ts";
import { VisitBanner } from "@/features/visits/visit-banner.tsx";
import { buildNav } from "@/nav.tsx";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [t, approvals, unread, eraseAt] = await Promise.all([
    say(portalWords),
    countPendingApprovals(),
    countUnread(),
    readEraseAt(),
  ]);
  const { tenant } = actor;
  const head = tenant && (
    <TenantSwitcher
      current={tenant}
      roleLabel={t.roles[tenant.role]}
      memberships={actor.memberships}
      switchTenant={switchTenant}
      newOrganizationHref="/organizations/new"
    />
  );
  const banner = (tenant?.visit || eraseAt) && (
    <>
      {tenant?.visit && <VisitBanner visit={tenant.visit} organization={tenant.name} role={tenant.role} />}
      {eraseAt && <ErasingBanner eraseAt={eraseAt} />}
    </>
  );
  return (
    <PortalShell
      banner={banner}
      actor={actor}
      nav={buildNav(t.nav, { approvals })}
      head={head}
      headerActions={
        <>
          <Palette currentTenantId={tenant?.id ?? null} memberships={actor.memberships} can={paletteRights(actor)} />
          <Bell initialUnread={unread} />
        </>
      }
      profileHref="/settings/profile"
    >
      {children}
    </PortalShell>
  );
}
