import { type ListedWorkflow, mostJudged, RunStatus, type WorkflowSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Badge, type Column, linkClasses, RelativeTime, StatusBadge, StatusIcon } from "@bizosaas/ui";
import type { WorkflowWords } from "./words.ts";
import { WorkflowMenu } from "./workflow-menu.tsx";

const isKnown = (name: string, t: WorkflowWords): name is keyof WorkflowWords["triggers"] => name in t.triggers;

const triggerText = (kinds: readonly string[], t: WorkflowWords): string => {
  const names = kinds
    .map((kind) => kind.replace("trigger.", ""))
    .map((name) => (isKnown(name, t) ? t.triggers[name] : name));
  return names.length > 0 ? names.join(", ") : t.noTrigger;
};

function LastRun({ run, t, locale }: { run: WorkflowSummary["lastRun"]; t: WorkflowWords; locale: Locale }) {
  if (!run) return <span className="text-fg-muted">{t.neverRan}</span>;
  const status = RunStatus.safeParse(run.status).data;
  return (
    <IntentLink
      href={`/runs/${run.id}`}
      className={`${linkClasses({ variant: "quiet" })} inline-flex items-center gap-1.5`}
    >
      {status && <StatusIcon status={status} />}
      <RelativeTime value={run.at} locale={locale} />
    </IntentLink>
  );
}

/** Rounded down: what failed once is not all well. */
function Success({ success, t, locale }: { success: ListedWorkflow["success"]; t: WorkflowWords; locale: Locale }) {
  const { succeeded, failed } = success;
  const total = succeeded + failed;
  if (total === 0) return <span className="text-fg-muted">–</span>;
  const share = Math.floor((succeeded / total) * 100) / 100;
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <span className="tabular-nums" title={t.successOf(number(succeeded), number(total), total >= mostJudged)}>
      {share.toLocaleString(locale, { style: "percent" })}
    </span>
  );
}

/** The columns of the list of workflows; the menu only for those who may use it. */
export const workflowColumns = (
  t: WorkflowWords,
  locale: Locale,
  rights: { canWrite: boolean; canOperate: boolean },
): Column<ListedWorkflow>[] => [
  { id: "name", header: t.columns.name, isSortable: true, cell: ({ name }) => name },
  {
    id: "state",
    header: t.columns.state,
    isNarrow: true,
    cell: ({ state }) => <StatusBadge status={state} label={t.state[state]} />,
  },
  { id: "trigger", header: t.columns.trigger, priority: 2, cell: ({ triggerKinds }) => triggerText(triggerKinds, t) },
  {
    id: "lastRun",
    header: t.columns.lastRun,
    isNarrow: true,
    isSortable: true,
    firstDirection: "desc",
    isInteractive: true,
    cell: ({ lastRun }) => <LastRun run={lastRun} t={t} locale={locale} />,
  },
  {
    id: "success",
    header: t.columns.success,
    align: "end",
    isNarrow: true,
    priority: 2,
    cell: ({ success }) => <Success success={success} t={t} locale={locale} />,
  },
  {
    id: "changes",
    header: t.columns.changes,
    isNarrow: true,
    priority: 3,
    cell: ({ hasUnpublishedChanges, publishedVersion }) =>
      hasUnpublishedChanges && publishedVersion !== null && <Badge tone="info">{t.unpublished}</Badge>,
  },
  {
    id: "updated",
    header: t.columns.updated,
    isNarrow: true,
    isSortable: true,
    firstDirection: "desc",
    priority: 2,
    cell: ({ updatedAt }) => <RelativeTime value={updatedAt} locale={locale} />,
  },
  {
    id: "actions",
    header: t.columns.actions,
    isHeaderHidden: true,
    isInteractive: true,
    align: "end",
    skeleton: "icon",
    cell: ({ id, name, state }) => <WorkflowMenu workflow={{ id, name, state }} {...rights} />,
  },
];
