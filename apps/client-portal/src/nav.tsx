import type { NavSection, PortalNav } from "@bizosaas/portal-kit";
import {
  Activity,
  Bell,
  Building2,
  ContactRound,
  Database,
  FileText,
  House,
  Inbox,
  KeyRound,
  KeySquare,
  ListChecks,
  LockKeyhole,
  Palette,
  Plug,
  ScrollText,
  Settings,
  ShieldCheck,
  ShoppingBag,
  SquareKanban,
  UserRound,
  UsersRound,
  Workflow,
} from "lucide-react";
import type { portalWords } from "./words.ts";

type NavWords = (typeof portalWords)["en"]["nav"];

const words = (text: string): string[] => text.split(" ");

const dataSection = (t: NavWords): NavSection => ({
  id: "data",
  label: t.data,
  items: [
    {
      href: "/connections",
      label: t.connections,
      keywords: words(t.find.connections),
      icon: <Plug aria-hidden />,
      permission: "connections:read",
    },
    {
      href: "/content",
      label: t.content,
      keywords: words(t.find.content),
      icon: <FileText aria-hidden />,
      permission: "resources:read",
    },
    {
      href: "/contacts",
      label: t.contacts,
      keywords: words(t.find.contacts),
      icon: <ContactRound aria-hidden />,
      permission: "resources:read",
    },
    {
      href: "/shop",
      label: t.shop,
      keywords: words(t.find.shop),
      icon: <ShoppingBag aria-hidden />,
      permission: "resources:read",
    },
  ],
});

const mainSections = (t: NavWords, counts: { approvals: number }): NavSection[] => [
  {
    id: "work",
    items: [
      { href: "/", label: t.home, keywords: words(t.find.home), icon: <House aria-hidden /> },
      {
        href: "/approvals",
        label: t.approvals,
        keywords: words(t.find.approvals),
        icon: <Inbox aria-hidden />,
        permission: "approvals:read",
        count: counts.approvals,
      },
      {
        href: "/workflows",
        label: t.workflows,
        keywords: words(t.find.workflows),
        icon: <Workflow aria-hidden />,
        permission: "workflows:read",
      },
      {
        href: "/runs",
        label: t.runs,
        keywords: words(t.find.runs),
        icon: <ListChecks aria-hidden />,
        permission: "runs:read",
      },
      {
        href: "/projects",
        label: t.projects,
        keywords: words(t.find.projects),
        icon: <SquareKanban aria-hidden />,
        permission: "projects:read",
      },
    ],
  },
  dataSection(t),
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
        permission: "organization:read",
      },
    ],
  },
];

const ownSettings = (t: NavWords): NavSection => ({
  id: "you",
  label: t.you,
  items: [
    {
      href: "/settings/profile",
      label: t.profile,
      keywords: words(t.find.profile),
      icon: <UserRound aria-hidden />,
    },
    {
      href: "/settings/security",
      label: t.security,
      keywords: words(t.find.security),
      icon: <LockKeyhole aria-hidden />,
    },
    {
      href: "/settings/appearance",
      label: t.appearance,
      keywords: words(t.find.appearance),
      icon: <Palette aria-hidden />,
    },
    {
      href: "/settings/notifications",
      label: t.notifications,
      keywords: words(t.find.notifications),
      icon: <Bell aria-hidden />,
      permission: "organization:read",
    },
  ],
});

const organizationSettings = (t: NavWords): NavSection => ({
  id: "organization",
  label: t.organization,
  items: [
    {
      href: "/settings/organization",
      label: t.general,
      keywords: words(t.find.general),
      icon: <Building2 aria-hidden />,
      permission: "organization:read",
    },
    {
      href: "/settings/members",
      label: t.members,
      keywords: words(t.find.members),
      icon: <UsersRound aria-hidden />,
      permission: "members:read",
    },
    {
      href: "/settings/roles",
      label: t.roles,
      keywords: words(t.find.roles),
      icon: <ShieldCheck aria-hidden />,
      permission: "members:read",
    },
    {
      href: "/settings/ai-keys",
      label: t.aiKeys,
      keywords: words(t.find.aiKeys),
      icon: <KeyRound aria-hidden />,
      permission: "ai_keys:read",
    },
    {
      href: "/settings/api-keys",
      label: t.apiKeys,
      keywords: words(t.find.apiKeys),
      icon: <KeySquare aria-hidden />,
      permission: "api_keys:manage",
    },
    {
      href: "/settings/privacy",
      label: t.privacy,
      keywords: words(t.find.privacy),
      icon: <Database aria-hidden />,
      permission: "organization:read",
    },
    {
      href: "/settings/audit",
      label: t.audit,
      keywords: words(t.find.audit),
      icon: <ScrollText aria-hidden />,
      permission: "audit:read",
    },
  ],
});

/** The portal's links; sidebar, palette, breadcrumb and permissions all come from here. */
export const buildNav = (t: NavWords, counts: { approvals: number }): PortalNav => ({
  main: mainSections(t, counts),
  footer: [{ href: "/settings", label: t.settings, keywords: words(t.find.settings), icon: <Settings aria-hidden /> }],
  settings: {
    path: "/settings",
    back: { href: "/", label: t.backToPortal },
    sections: [ownSettings(t), organizationSettings(t)],
  },
});
