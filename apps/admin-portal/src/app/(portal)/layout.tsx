import { PortalShell, say } from "@bizosaas/portal-kit/server";
import type { ReactNode } from "react";
import { Bell } from "@/features/notifications/bell.tsx";
import { countUnread } from "@/features/notifications/queries.ts";
import { Palette } from "@/features/shell/palette.tsx";
import { PortalMark } from "@/features/shell/portal-mark.tsx";
import { buildNav } from "@/nav.tsx";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [actor, t, unread] = await Promise.all([requireActor(), say(portalWords), countUnread()]);
  const role = actor.platformRole ? t.platformRoles[actor.platformRole] : t.portalName;
  return (
    <PortalShell
      actor={actor}
      nav={buildNav(t.nav)}
      head={<PortalMark name={t.portalName} role={role} />}
      headerActions={
        <>
          <Palette />
          <Bell initialUnread={unread} />
        </>
      }
      profileHref="/profile"
    >
      {children}
    </PortalShell>
  );
}
