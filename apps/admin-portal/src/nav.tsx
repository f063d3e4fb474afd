import type { PortalNav } from "@bizosaas/portal-kit";
import { Activity, Building2, LayoutDashboard, ListChecks, UserRound } from "lucide-react";
import type { portalWords } from "./words.ts";

type NavWords = (typeof portalWords)["en"]["nav"];

/** The portal's links; sidebar, breadcrumb and permissions all come from here. */
export const buildNav = (t: NavWords): PortalNav => ({
  main: [
    {
      id: "operations",
      items: [
        { href: "/", label: t.overview, icon: <LayoutDashboard aria-hidden />, permission: "platform:read" },
        { href: "/tenants", label: t.tenants, icon: <Building2 aria-hidden />, permission: "platform:read" },
        { href: "/runs", label: t.runs, icon: <ListChecks aria-hidden />, permission: "platform:read" },
      ],
    },
    {
      id: "infrastructure",
      label: t.infrastructure,
      items: [
        {
          href: "/status",
          label: t.status,
          icon: <Activity aria-hidden />,
          permission: "platform:read",
          keywords: [t.health],
        },
      ],
    },
  ],
  footer: [{ href: "/profile", label: t.profile, icon: <UserRound aria-hidden /> }],
});
