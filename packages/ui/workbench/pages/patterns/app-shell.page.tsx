import { Activity, FileText, House, Inbox, Plug, Settings, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import { AppShell } from "../../../src/patterns/app-shell.tsx";
import { Breadcrumbs } from "../../../src/patterns/breadcrumbs.tsx";
import { Callout } from "../../../src/patterns/callout.tsx";
import type { NavGroup } from "../../../src/patterns/nav-items.ts";
import { PageBody } from "../../../src/patterns/page-body.tsx";
import { PageHeader } from "../../../src/patterns/page-header.tsx";
import { PaletteButton } from "../../../src/patterns/palette-button.tsx";
import type { SidebarContent } from "../../../src/patterns/sidebar.tsx";
import { SidebarButton } from "../../../src/patterns/sidebar-button.tsx";
import type { SidebarWidth } from "../../../src/patterns/sidebar-cookie.ts";
import { SidebarNav } from "../../../src/patterns/sidebar-nav.tsx";
import { Avatar } from "../../../src/primitives/avatar.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

const navGroups: NavGroup[] = [
  {
    id: "work",
    items: [
      { href: "#/home", label: "Home", icon: <House aria-hidden /> },
      { href: "#/approvals", label: "Approvals", icon: <Inbox aria-hidden />, count: 128 },
      { href: "#/workflows", label: "Workflows", icon: <Workflow aria-hidden /> },
    ],
  },
  {
    id: "data",
    label: "Data",
    items: [
      { href: "#/connections", label: "Connections", icon: <Plug aria-hidden />, count: 2 },
      { href: "#/content", label: "Content", icon: <FileText aria-hidden /> },
    ],
  },
  {
    id: "infrastructure",
    label: "Infrastructure",
    items: [{ href: "#/status", label: "System status", icon: <Activity aria-hidden /> }],
  },
];
const footerItems = [{ href: "#/settings", label: "Settings", icon: <Settings aria-hidden /> }];

const sidebar: SidebarContent = {
  head: <SidebarButton leading={<Avatar name="Harbour Coffee" />} label="Harbour Coffee" hint="Owner" />,
  user: <SidebarButton leading={<Avatar name="Ada King" />} label="Ada King" hint="ada@harbour.example" />,
  navGroups,
  footerItems,
};

function Shell({
  banner,
  notice,
  width,
  backLink,
}: {
  banner?: ReactNode;
  notice?: ReactNode;
  width?: SidebarWidth;
  backLink?: SidebarContent["backLink"];
}) {
  return (
    // Over the bench: a shell fills the screen.
    <div className="fixed inset-0 overflow-y-auto">
      <AppShell
        sidebar={{ ...sidebar, backLink }}
        currentPath="#/workflows/new-posts"
        defaultWidth={width}
        defaultClosedGroups={["infrastructure"]}
        header={
          <Breadcrumbs
            label="Breadcrumb"
            crumbs={[{ label: "Workflows", href: "#/workflows" }, { label: "New posts" }]}
          />
        }
        headerActions={<PaletteButton label="Search" shortcut="Ctrl K" />}
        banner={banner}
        notice={notice}
      >
        <PageBody>
          <PageHeader
            title="New posts"
            subtitle="Writes an excerpt for each new post, and asks before it saves."
            actions={<Button variant="primary">Publish</Button>}
          />
        </PageBody>
      </AppShell>
    </div>
  );
}

export default definePage({
  title: "App shell",
  states: {
    "The navigation alone": () => (
      <div className="w-60">
        <SidebarNav label="Main" groups={navGroups} currentPath="#/content/posts" />
      </div>
    ),
  },
  overlays: {
    "A page in its shell": () => <Shell />,
    "As a rail": () => <Shell width="rail" />,
    "Settings lead back": () => <Shell backLink={{ href: "#/home", label: "Back to the portal" }} />,
    "A visit by an operator": () => (
      <Shell
        banner={
          <Callout tone="warning" shape="bar" action={<Button size="sm">Leave</Button>}>
            You act as an operator in Harbour Coffee until 14:30.
          </Callout>
        }
        notice={
          <Callout tone="danger" shape="bar">
            This browser is offline. What you see may be old.
          </Callout>
        }
      />
    ),
  },
});
