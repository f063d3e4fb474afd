import type { PortalNav } from "@bizosaas/portal-kit";
import { Activity, Building2, LayoutDashboard, ListChecks, Mail, MailX, ScrollText, UserRound } from "lucide-react";
import type { portalWords } from "./words.ts";

type NavWords = (typeof portalWords)["en"]["nav"];

const words = (text: string): string[] => text.split(" ");

/** The portal's links; sidebar, breadcrumb and permissions all come from here. */
export const buildNav = (t: NavWords): PortalNav => ({
  main: [
    {
      id: "operations",
      label: t.operations,
      items: [
        {
          href: "/",
          label: t.overview,
          keywords: words(t.find.overview),
          icon: <LayoutDashboard aria-hidden />,
          permission: "platform:read",
        },
        {
          href: "/tenants",
          label: t.tenants,
          keywords: words(t.find.tenants),
          icon: <Building2 aria-hidden />,
          permission: "platform:read",
        },
        {
          href: "/runs",
          label: t.runs,
          keywords: words(t.find.runs),
          icon: <ListChecks aria-hidden />,
          permission: "platform:read",
        },
      ],
    },
    {
      id: "infrastructure",
      label: t.infrastructure,
      items: [
        {
          href: "/status",
          label: t.status,
          hint: t.statusHint,
          keywords: words(t.find.status),
          icon: <Activity aria-hidden />,
          permission: "platform:read",
        },
        {
          href: "/dead-letters",
          label: t.deadLetters,
          keywords: words(t.find.deadLetters),
          icon: <MailX aria-hidden />,
          permission: "platform:read",
        },
        {
          href: "/audit",
          label: t.audit,
          keywords: words(t.find.audit),
          icon: <ScrollText aria-hidden />,
          permission: "platform:read",
        },
        {
          href: "/mailbox",
          label: t.mailbox,
          keywords: words(t.find.mailbox),
          icon: <Mail aria-hidden />,
          permission: "platform:read",
        },
      ],
    },
  ],
  footer: [{ href: "/profile", label: t.profile, keywords: words(t.find.profile), icon: <UserRound aria-hidden /> }],
});
