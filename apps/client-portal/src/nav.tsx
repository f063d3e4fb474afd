import type { PortalNav } from "@bizosaas/portal-kit";
import {
  Bell,
  Building2,
  Database,
  FileText,
  House,
  Inbox,
  KeyRound,
  KeySquare,
  ListChecks,
  Palette,
  Plug,
  ScrollText,
  Settings,
  ShieldCheck,
  UserRound,
  UsersRound,
  Workflow,
} from "lucide-react";
import type { portalWords } from "./words.ts";

type NavWords = (typeof portalWords)["en"]["nav"];

/** The portal's links; sidebar, breadcrumb and permissions all come from here. */
export const buildNav = (t: NavWords, counts: { approvals: number }): PortalNav => ({
  main: [
    {
      id: "work",
      items: [
        { href: "/", label: t.home, icon: <House aria-hidden /> },
        {
          href: "/approvals",
          label: t.approvals,
          icon: <Inbox aria-hidden />,
          permission: "approvals:read",
          count: counts.approvals,
        },
        { href: "/workflows", label: t.workflows, icon: <Workflow aria-hidden />, permission: "workflows:read" },
        { href: "/runs", label: t.runs, icon: <ListChecks aria-hidden />, permission: "runs:read" },
      ],
    },
    {
      id: "data",
      label: t.data,
      items: [
        { href: "/connections", label: t.connections, icon: <Plug aria-hidden />, permission: "connections:read" },
        { href: "/content", label: t.content, icon: <FileText aria-hidden />, permission: "resources:read" },
      ],
    },
  ],
  footer: [{ href: "/settings", label: t.settings, icon: <Settings aria-hidden /> }],
  settings: {
    path: "/settings",
    back: { href: "/", label: t.backToPortal },
    sections: [
      {
        id: "you",
        label: t.you,
        items: [
          { href: "/settings/profile", label: t.profile, icon: <UserRound aria-hidden /> },
          { href: "/settings/appearance", label: t.appearance, icon: <Palette aria-hidden /> },
          {
            href: "/settings/notifications",
            label: t.notifications,
            icon: <Bell aria-hidden />,
            permission: "organization:read",
          },
        ],
      },
      {
        id: "organization",
        label: t.organization,
        items: [
          {
            href: "/settings/organization",
            label: t.general,
            icon: <Building2 aria-hidden />,
            permission: "organization:read",
          },
          { href: "/settings/members", label: t.members, icon: <UsersRound aria-hidden />, permission: "members:read" },
          { href: "/settings/roles", label: t.roles, icon: <ShieldCheck aria-hidden />, permission: "members:read" },
          { href: "/settings/ai-keys", label: t.aiKeys, icon: <KeyRound aria-hidden />, permission: "ai_keys:read" },
          {
            href: "/settings/api-keys",
            label: t.apiKeys,
            icon: <KeySquare aria-hidden />,
            permission: "api_keys:manage",
          },
          {
            href: "/settings/privacy",
            label: t.privacy,
            icon: <Database aria-hidden />,
            permission: "organization:read",
            keywords: ["export", "retention", "erase", "leave"],
          },
          { href: "/settings/audit", label: t.audit, icon: <ScrollText aria-hidden />, permission: "audit:read" },
        ],
      },
    ],
  },
});
