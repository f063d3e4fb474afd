"use client";

import { AppShell, activeHrefOf, Breadcrumbs, type Crumb, type SidebarWidth } from "@bizosaas/ui";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { kitWords } from "../kit-words.ts";
import type { NavEntry, NavSection, PortalNav } from "../nav.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { OfflinePage } from "./offline-page.tsx";
import { OnlineState } from "./online-state.tsx";
import { PageCrumbProvider, usePageCrumb } from "./page-crumb.tsx";
import { rememberPage } from "./recent-pages.ts";
import { ShellContext } from "./shell-context.tsx";
import { useOfflineGuard } from "./use-offline-guard.ts";

export type PortalFrameProps = {
  nav: PortalNav;
  head: ReactNode;
  user: ReactNode;
  banner?: ReactNode;
  headerActions?: ReactNode;
  sidebarWidth: SidebarWidth;
  closedGroups: readonly string[];
  /** Whose recent pages the palette offers. */
  recentKey: string;
  children: ReactNode;
};

const crumbsAt = (path: string, sections: readonly NavSection[], footer: readonly NavEntry[], last: string | null) => {
  const groups = [...sections, { id: "footer", items: footer }];
  const href = activeHrefOf(groups, path);
  const entry = groups.flatMap(({ items }) => items).find((item) => item.href === href);
  const crumbs: Crumb[] = entry ? [{ label: entry.label, href: entry.href }] : [];
  return last ? [...crumbs, { label: last }] : crumbs;
};

type CrumbsProps = { sections: readonly NavSection[]; footer: readonly NavEntry[]; recentKey: string };

/** Apart from the frame, which a page that names itself must not draw anew. Such pages are remembered for the palette. */
function PageCrumbs({ sections, footer, recentKey }: CrumbsProps) {
  const t = useWords(kitWords).shell;
  const path = usePathname();
  const crumb = usePageCrumb();
  useEffect(() => {
    if (crumb !== null) rememberPage(recentKey, { href: path, label: crumb });
  }, [recentKey, path, crumb]);
  const crumbs = crumbsAt(path, sections, footer, crumb);
  return crumbs.length > 0 && <Breadcrumbs label={t.breadcrumb} crumbs={crumbs} LinkComponent={IntentLink} />;
}

function Frame({
  nav,
  head,
  user,
  banner,
  headerActions,
  sidebarWidth,
  closedGroups,
  recentKey,
  children,
}: PortalFrameProps) {
  const path = usePathname();
  const { blocked, go, retry, leave } = useOfflineGuard();
  const isSettings = nav.settings !== undefined && path.startsWith(nav.settings.path);
  const sections = isSettings && nav.settings ? nav.settings.sections : nav.main;
  const footer = isSettings ? [] : nav.footer;
  return (
    <ShellContext value={{ nav, recentKey, go }}>
      <AppShell
        currentPath={path}
        LinkComponent={IntentLink}
        defaultWidth={sidebarWidth}
        defaultClosedGroups={closedGroups}
        banner={banner}
        notice={<OfflineNotice />}
        sidebar={{
          head,
          user,
          navGroups: sections,
          footerItems: footer,
          ...(isSettings && nav.settings && { backLink: nav.settings.back }),
        }}
        header={<PageCrumbs sections={sections} footer={nav.footer} recentKey={recentKey} />}
        headerActions={
          <>
            {headerActions}
            <OnlineState />
          </>
        }
      >
        {blocked !== null && <OfflinePage onRetry={retry} onBack={leave} />}
        <div className={blocked === null ? "contents" : "hidden"}>{children}</div>
      </AppShell>
    </ShellContext>
  );
}

/** The signed-in frame of a portal: its links, its breadcrumb, the state of this browser's connection. */
export function PortalFrame(props: PortalFrameProps) {
  return (
    <PageCrumbProvider>
      <Frame {...props} />
    </PageCrumbProvider>
  );
}
