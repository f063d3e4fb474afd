import { isRail, SIDEBAR_COOKIE } from "@bizosaas/ui";
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
  const rail = isRail((await cookies()).get(SIDEBAR_COOKIE)?.value);
  const user = <UserMenu name={actor.name} email={actor.email} theme={await readTheme()} profileHref={profileHref} />;
  return (
    <PortalFrame {...frame} nav={permitted(nav, actor)} user={user} isRail={rail}>
      {children}
    </PortalFrame>
  );
}
