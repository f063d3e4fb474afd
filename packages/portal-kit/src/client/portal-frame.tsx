"use client";

import { AppShell, activeHrefOf, Breadcrumbs, type Crumb } from "@bizosaas/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { kitWords } from "../kit-words.ts";
import type { NavEntry, NavSection, PortalNav } from "../nav.ts";
import { useWords } from "./locale-context.tsx";
import { OnlineState } from "./online-state.tsx";
import { PageCrumbProvider, usePageCrumb } from "./page-crumb.tsx";

export type PortalFrameProps = {
  nav: PortalNav;
  head: ReactNode;
  user: ReactNode;
  banner?: ReactNode;
  headerActions?: ReactNode;
  isRail: boolean;
  children: ReactNode;
};

const crumbsAt = (path: string, sections: readonly NavSection[], footer: readonly NavEntry[], last: string | null) => {
  const groups = [...sections, { id: "footer", items: footer }];
  const href = activeHrefOf(groups, path);
  const entry = groups.flatMap(({ items }) => items).find((item) => item.href === href);
  const crumbs: Crumb[] = entry ? [{ label: entry.label, href: entry.href }] : [];
  return last ? [...crumbs, { label: last }] : crumbs;
};

function Frame({ nav, head, user, banner, headerActions, isRail, children }: PortalFrameProps) {
  const t = useWords(kitWords).shell;
  const path = usePathname();
  const crumb = usePageCrumb();
  const isSettings = nav.settings !== undefined && path.startsWith(nav.settings.path);
  const sections = isSettings && nav.settings ? nav.settings.sections : nav.main;
  const footer = isSettings ? [] : nav.footer;
  const crumbs = crumbsAt(path, sections, footer, crumb);
  return (
    <AppShell
      currentPath={path}
      LinkComponent={Link}
      defaultRail={isRail}
      banner={banner}
      sidebar={{
        head,
        user,
        navGroups: sections,
        footerItems: footer,
        ...(isSettings && nav.settings && { backLink: nav.settings.back }),
      }}
      header={crumbs.length > 0 && <Breadcrumbs label={t.breadcrumb} crumbs={crumbs} LinkComponent={Link} />}
      headerActions={
        <>
          {headerActions}
          <OnlineState />
        </>
      }
    >
      {children}
    </AppShell>
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
