"use client";

import { PanelLeft } from "lucide-react";
import { type ReactNode, Suspense, useState } from "react";
import { IconButton } from "../primitives/icon-button.tsx";
import { useMedia } from "../primitives/use-media.ts";
import { useUiWords } from "../words/ui-words.tsx";
import { type LinkComponent, PlainLink } from "./link-component.tsx";
import { NavDrawer } from "./nav-drawer.tsx";
import { activeGroupOf } from "./nav-items.ts";
import { Sidebar, type SidebarContent } from "./sidebar.tsx";
import { SIDEBAR_COOKIE, type SidebarWidth } from "./sidebar-cookie.ts";
import { useClosedGroups } from "./use-closed-groups.ts";

export type AppShellProps = {
  sidebar: SidebarContent;
  /** From `usePathname`; decides the active link and closes the drawer. */
  currentPath: string;
  LinkComponent?: LinkComponent | undefined;
  /** From the cookie, read on the server: `sidebarWidth(value)`. */
  defaultWidth?: SidebarWidth | undefined;
  /** From the cookie likewise: `closedGroups(value)`. */
  defaultClosedGroups?: readonly string[] | undefined;
  /** The header's left side, after the trigger: `Breadcrumbs`. */
  header?: ReactNode;
  /** The header's right side: search, theme, at most one primary action. */
  headerActions?: ReactNode;
  /** Over everything, and stays: "You are acting as Acme". */
  banner?: ReactNode;
  /** Under the header, over the page: what holds for all of it just now, such as being offline. */
  notice?: ReactNode;
  children: ReactNode;
};

const widths: Record<SidebarWidth, string> = {
  full: "w-(--sidebar-width)",
  rail: "w-(--rail-width)",
  auto: "w-(--rail-width) lg:w-(--sidebar-width)",
};

const useSidebarWidth = (defaultWidth: SidebarWidth) => {
  const [width, setWidth] = useState(defaultWidth);
  // A phone has no sidebar: there nothing may change, or the whole frame is drawn twice before the page answers.
  const isNarrow = useMedia("(min-width: 768px) and (max-width: 1023px)", false);
  const isRail = width === "rail" || (width === "auto" && isNarrow);
  const toggle = () => {
    const chosen = isRail ? "full" : "rail";
    setWidth(chosen);
    document.cookie = `${SIDEBAR_COOKIE}=${chosen}; path=/; max-age=31536000; samesite=lax`;
  };
  return { width, isRail, toggle };
};

function ShellHeader({
  isRail,
  onToggle,
  drawer,
  header,
  headerActions,
}: Pick<AppShellProps, "header" | "headerActions"> & {
  isRail: boolean;
  onToggle: () => void;
  drawer: ReactNode;
}) {
  const words = useUiWords();
  return (
    <header className="sticky top-0 z-10 flex h-12 shrink-0 items-center gap-2 border-b border-border bg-surface px-2 md:static md:h-(--shell-row) md:px-4">
      <div className="md:hidden">
        <Suspense>{drawer}</Suspense>
      </div>
      <div className="hidden md:block">
        <IconButton
          label={isRail ? words.expand : words.collapse}
          aria-expanded={!isRail}
          icon={<PanelLeft aria-hidden />}
          tooltipSide="bottom"
          onClick={onToggle}
        />
      </div>
      <div className="min-w-0 flex-1">{header}</div>
      <div className="flex shrink-0 items-center gap-2">
        <Suspense>{headerActions}</Suspense>
      </div>
    </header>
  );
}

/** The frame of every signed-in page: canvas, sidebar (rail, or drawer on a phone), header row, inset surface. */
export function AppShell({
  sidebar,
  currentPath,
  LinkComponent = PlainLink,
  defaultWidth = "auto",
  defaultClosedGroups = [],
  header,
  headerActions,
  banner,
  notice,
  children,
}: AppShellProps) {
  const words = useUiWords();
  const { width, isRail, toggle } = useSidebarWidth(defaultWidth);
  const folding = useClosedGroups(defaultClosedGroups, activeGroupOf(sidebar.navGroups, currentPath));
  const shared = { ...sidebar, ...folding, currentPath, LinkComponent };
  return (
    <div
      className={`isolate flex flex-col bg-canvas ${banner ? "h-dvh overflow-hidden" : "min-h-dvh md:h-dvh md:overflow-hidden"}`}
    >
      <a
        href="#content"
        className="sr-only rounded-control bg-primary text-on-primary focus:px-3 focus:py-2 focus:not-sr-only focus:fixed focus:top-2 focus:start-2 focus:z-20"
      >
        {words.skipToContent}
      </a>
      {banner && (
        <div role="region" aria-label={words.notice} className="shrink-0">
          {banner}
        </div>
      )}
      <div className="flex min-h-0 flex-1">
        <aside aria-label={words.sidebar} className={`hidden shrink-0 flex-col md:flex lg:pt-2 ${widths[width]}`}>
          {/* Here and below, boundaries in which nothing waits: React wakes each by itself, and no tap waits for all. */}
          <Suspense>
            <Sidebar {...shared} isRail={isRail} />
          </Suspense>
        </aside>
        <div className="flex min-w-0 flex-1 flex-col lg:py-2 lg:pe-2">
          <div className="flex min-h-0 flex-1 flex-col bg-surface md:overflow-hidden md:border-s md:border-border lg:rounded-dialog lg:border">
            <ShellHeader
              isRail={isRail}
              onToggle={toggle}
              header={header}
              headerActions={headerActions}
              drawer={
                <NavDrawer currentPath={currentPath}>
                  <Sidebar {...shared} isRail={false} />
                </NavDrawer>
              }
            />
            {notice}
            <main
              id="content"
              // It scrolls, so it must be reachable while nothing in it is: on a long text, or a page that loads.
              tabIndex={0}
              className={`min-h-0 flex-1 p-4 inset-focus md:overflow-y-auto md:p-6 ${banner ? "overflow-y-auto" : ""}`}
            >
              {children}
            </main>
          </div>
        </div>
      </div>
    </div>
  );
}
