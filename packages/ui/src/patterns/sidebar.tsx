"use client";

import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import type { LinkComponent } from "./link-component.tsx";
import type { NavGroup } from "./nav-items.ts";
import { SidebarContext } from "./sidebar-context.ts";
import { SidebarNav } from "./sidebar-nav.tsx";
import type { ClosedGroups } from "./use-closed-groups.ts";

export type SidebarContent = {
  /** On top: the tenant switcher. */
  head: ReactNode;
  navGroups: readonly NavGroup[];
  /** At the bottom: settings and help. */
  footerItems?: NavGroup["items"] | undefined;
  /** Last: the user's menu. */
  user?: ReactNode;
  /** Given on settings pages, where the panel is replaced by the settings' own groups. */
  backLink?: { href: string; label: string } | undefined;
};

/** What the sidebar and the phone's drawer both show. */
export function Sidebar({
  head,
  navGroups,
  footerItems = [],
  user,
  backLink,
  isRail,
  closed,
  toggle,
  currentPath,
  LinkComponent,
}: SidebarContent & ClosedGroups & { isRail: boolean; currentPath: string; LinkComponent: LinkComponent }) {
  const words = useUiWords();
  const shared = { currentPath, LinkComponent };
  return (
    <SidebarContext value={{ isRail, closed, toggle }}>
      <div className="flex h-(--shell-row) shrink-0 items-center px-2">{head}</div>
      <div className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto px-2 py-2">
        {backLink && (
          <LinkComponent
            href={backLink.href}
            className="mb-2 flex h-8 items-center gap-2 rounded-control px-2 text-body text-fg-muted no-underline hover:bg-hover hover:text-fg pointer-coarse:h-11"
            {...(isRail && { "aria-label": backLink.label })}
          >
            <ArrowLeft aria-hidden className="size-4 shrink-0" />
            {!isRail && <span className="truncate">{backLink.label}</span>}
          </LinkComponent>
        )}
        <SidebarNav label={words.navigation} groups={navGroups} {...shared} />
      </div>
      <div className="grid shrink-0 gap-2 p-2 pb-[max(--spacing(2),env(safe-area-inset-bottom))]">
        {footerItems.length > 0 && (
          <SidebarNav label={words.secondaryNavigation} groups={[{ id: "footer", items: footerItems }]} {...shared} />
        )}
        {user}
      </div>
    </SidebarContext>
  );
}
