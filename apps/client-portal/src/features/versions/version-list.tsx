import type { WorkflowDetail, WorkflowVersion } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, DataTable, DataTableSkeleton, EmptyState, PageHeader, Skeleton } from "@bizosaas/ui";
import { CompareChosen } from "./compare-chosen.tsx";
import { countText, type VersionRow, versionColumns } from "./version-columns.tsx";
import { versionHref } from "./version-name.ts";
import { type VersionWords, versionWords } from "./words.ts";

const draftRow = (workflow: WorkflowDetail, t: VersionWords): VersionRow => ({
  ref: "draft",
  name: t.draft,
  badge: workflow.hasUnpublishedChanges ? { tone: "info", label: t.changes } : null,
  note: workflow.hasUnpublishedChanges ? "" : t.noChanges,
  at: workflow.updatedAt,
  by: null,
  runs: null,
});

const versionRow = (workflowId: string, version: WorkflowVersion, t: VersionWords, locale: Locale): VersionRow => ({
  ref: String(version.number),
  name: t.version(version.number),
  badge: version.isCurrent ? { tone: "success", label: t.current } : null,
  note: version.note,
  at: version.publishedAt,
  by: version.publishedByName ?? t.nobody,
  runs: {
    count: version.runCount,
    href: `/workflows/${workflowId}/runs?version=${version.number}`,
    label: t.runsOf(version.number, countText(version.runCount, locale)),
  },
});

type Props = { workflow: WorkflowDetail; versions: readonly WorkflowVersion[] };

/** The draft and every published version, newest first; two of them can be chosen and compared. */
export async function VersionList({ workflow, versions }: Props) {
  const [t, locale] = await Promise.all([say(versionWords), readLocale()]);
  const toDraft = `/workflows/${workflow.id}`;
  if (versions.length === 0)
    return (
      <EmptyState
        kind="first_use"
        title={t.none}
        description={t.noneHint}
        action={
          <IntentLink href={toDraft} className={buttonClasses({ variant: "primary" })}>
            {t.openDraft}
          </IntentLink>
        }
      />
    );
  const rows = [draftRow(workflow, t), ...versions.map((version) => versionRow(workflow.id, version, t, locale))];
  return (
    <DataTable
      label={t.title}
      columns={versionColumns(t, locale)}
      rows={rows}
      rowKey={(row) => row.ref}
      rowHref={(row) => (row.ref === "draft" ? toDraft : versionHref(workflow.id, row.ref))}
      selection={{ nameOf: ({ name }) => name, actions: <CompareChosen workflowId={workflow.id} /> }}
    />
  );
}

/** The page while the versions are read: its head and the same table. */
export async function VersionListSkeleton() {
  const [t, locale] = await Promise.all([say(versionWords), readLocale()]);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={<Skeleton height="control" width="short" />} />
      <DataTableSkeleton label={t.title} columns={versionColumns(t, locale)} rows={3} hasSelection />
    </>
  );
}
