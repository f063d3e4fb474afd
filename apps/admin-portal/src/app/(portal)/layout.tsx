import { PortalShell, say } from "@bizosaas/portal-kit/server";
import type { ReactNode } from "react";
import { Palette } from "@/features/shell/palette.tsx";
import { PortalMark } from "@/features/shell/portal-mark.tsx";
import { buildNav } from "@/nav.tsx";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [actor, t] = await Promise.all([requireActor(), say(portalWords)]);
  const role = actor.platformRole ? t.platformRoles[actor.platformRole] : t.portalName;
  return (
    <PortalShell
      actor={actor}
      nav={buildNav(t.nav)}
      head={<PortalMark name={t.portalName} role={role} />}
      headerActions={<Palette />}
      profileHref="/profile"
    >
      {children}
    </PortalShell>
  );
}
