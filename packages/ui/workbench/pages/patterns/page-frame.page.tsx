import { Breadcrumbs } from "../../../src/patterns/breadcrumbs.tsx";
import { PageHeader, PageHeaderSkeleton } from "../../../src/patterns/page-header.tsx";
import { Pager } from "../../../src/patterns/pager.tsx";
import { StatusBadge } from "../../../src/patterns/status-badge.tsx";
import { TabLinks } from "../../../src/patterns/tab-links.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { definePage } from "../../define-page.ts";

const longTitle = "Excerpts of every post that the harbour's newsletter of the week before has not mentioned yet";

export default definePage({
  title: "Page header, breadcrumbs, tabs and pager",
  states: {
    "A title alone": () => <PageHeader title="Runs" />,
    "With state, line and actions": () => (
      <PageHeader
        title="New posts"
        meta={<StatusBadge status="active" label="Active" />}
        subtitle="Writes an excerpt for each new post, and asks before it saves."
        actions={
          <>
            <Button>Pause</Button>
            <Button variant="primary">Run now</Button>
          </>
        }
      />
    ),
    "A long title": () => (
      <PageHeader
        title={longTitle}
        meta={<StatusBadge status="paused" label="Paused" />}
        actions={<Button>Resume</Button>}
      />
    ),
    "A header before its title is known": () => <PageHeaderSkeleton />,
    Breadcrumbs: () => (
      <Breadcrumbs
        label="Where the run is"
        crumbs={[
          { label: "Workflows", href: "?at=workflows" },
          { label: "New posts", href: "?at=new-posts" },
          { label: "Run of 12 November" },
        ]}
      />
    ),
    "Breadcrumbs, a long last one": () => (
      <Breadcrumbs label="Where it is" crumbs={[{ label: "Workflows", href: "?at=workflows" }, { label: longTitle }]} />
    ),
    Tabs: () => (
      <TabLinks
        label="Parts of the workflow"
        currentHref="?tab=runs"
        tabs={[
          { href: "?tab=builder", label: "Builder" },
          { href: "?tab=runs", label: "Runs", count: 1284 },
          { href: "?tab=versions", label: "Versions", count: 0 },
          { href: "?tab=settings", label: "Configure" },
        ]}
      />
    ),
    "First of several pages": () => (
      <Pager label="Pages of runs" summary="1–20 of 312" next={{ href: "?after=20", label: "Next" }} />
    ),
    "Between pages": () => (
      <Pager
        label="Pages of posts"
        previous={{ href: "?first", label: "First page" }}
        next={{ href: "?after=40", label: "Next" }}
      />
    ),
  },
});
