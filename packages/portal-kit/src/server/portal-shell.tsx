import { CLOSED_GROUPS_COOKIE, closedGroups, SIDEBAR_COOKIE, sidebarWidth } from "@bizosaas/ui";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import type { PortalActor } from "../actor.ts";
import { PortalFrame } from "../client/portal-frame.tsx";
import { UserMenu } from "../client/user-menu.tsx";
import { type PortalNav, visibleSections } from "../nav.ts";
import { readTheme } from "./preferences.ts";

export type PortalShellProps = {
  actor: PortalActor;
  nav: PortalNav;
  /** On top of the sidebar: the tenant switcher, or the portal's name. */
  head: ReactNode;
  profileHref?: string;
  banner?: ReactNode;
  headerActions?: ReactNode;
  children: ReactNode;
};

const permitted = (nav: PortalNav, actor: PortalActor): PortalNav => ({
  main: visibleSections(nav.main, actor),
  footer: visibleSections([{ id: "footer", items: nav.footer }], actor).flatMap(({ items }) => items),
  ...(nav.settings && { settings: { ...nav.settings, sections: visibleSections(nav.settings.sections, actor) } }),
});

/** The frame of every signed-in page, with the links that this person has a right to follow. */
export async function PortalShell({ actor, nav, profileHref, children, ...frame }: PortalShellProps) {
  const jar = await cookies();
  const user = <UserMenu name={actor.name} email={actor.email} theme={await readTheme()} profileHref={profileHref} />;
  return (
    <PortalFrame
      {...frame}
      recentKey={`${actor.userId}.${actor.tenant?.id ?? "platform"}`}
      nav={permitted(nav, actor)}
      user={user}
      sidebarWidth={sidebarWidth(jar.get(SIDEBAR_COOKIE)?.value)}
      closedGroups={closedGroups(jar.get(CLOSED_GROUPS_COOKIE)?.value)}
    >
      {children}
    </PortalFrame>
  );
}
