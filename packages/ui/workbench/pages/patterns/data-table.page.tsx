import { useState } from "react";
import { type Column, type SortDirection } from "../../../src/patterns/data-table/columns.ts";
import { DataTable } from "../../../src/patterns/data-table/data-table.tsx";
import { DataTableSkeleton } from "../../../src/patterns/data-table/data-table-skeleton.tsx";
import { sortRows } from "../../../src/patterns/data-table/sort-rows.ts";
import { useTableSelection } from "../../../src/patterns/data-table/use-table-selection.ts";
import { EmptyState } from "../../../src/patterns/empty-state.tsx";
import { ErrorState } from "../../../src/patterns/error-state.tsx";
import { Money } from "../../../src/patterns/money.tsx";
import { RelativeTime } from "../../../src/patterns/relative-time.tsx";
import { StatusDot } from "../../../src/patterns/status-badge.tsx";
import type { Status } from "../../../src/patterns/status-look.ts";
import { Button } from "../../../src/primitives/button.tsx";
import { useAddressPath } from "../../address.ts";
import { benchNow } from "../../bench-clock.ts";
import { BenchLink } from "../../bench-link.tsx";
import { definePage } from "../../define-page.ts";

type Run = { id: string; workflow: string; status: Status; trigger: string; costMicros: number; startedAt: string };

const workflows = ["Weekly report", "Summarise new posts", "Translate product descriptions into Dutch and German"];
const statuses: Status[] = ["succeeded", "running", "failed", "waiting"];

const runAt = (index: number): Run => ({
  id: `run-${index}`,
  workflow: `${workflows[index % workflows.length]} ${index + 1}`,
  status: statuses[index % statuses.length] ?? "succeeded",
  trigger: index % 2 === 0 ? "Schedule, every Monday at 09:00 in Europe/Amsterdam" : "Started by Ada King",
  costMicros: 1_250_000 * ((index * 7) % 11),
  startedAt: new Date(Date.parse(benchNow) - index * 5_400_000).toISOString(),
});
const runs = Array.from({ length: 6 }, (_, index) => runAt(index));

const columns: Column<Run>[] = [
  { id: "workflow", header: "Workflow", cell: (run) => run.workflow, sortValue: (run) => run.workflow },
  {
    id: "status",
    header: "Status",
    isNarrow: true,
    cell: ({ status }) => <StatusDot status={status} label={status} />,
  },
  { id: "trigger", header: "Started by", priority: 2, isTruncated: true, cell: (run) => run.trigger },
  {
    id: "started",
    header: "Started",
    isNarrow: true,
    priority: 3,
    sortValue: (run) => run.startedAt,
    cell: ({ startedAt }) => <RelativeTime value={startedAt} />,
  },
  {
    id: "cost",
    header: "Cost",
    align: "end",
    sortValue: (run) => run.costMicros,
    cell: ({ costMicros }) => <Money micros={costMicros} />,
  },
];
const table = {
  label: "Runs",
  columns,
  rowKey: ({ id }: Run) => id,
  rowHref: ({ id }: Run) => `?open=${id}`,
  LinkComponent: BenchLink,
};

function Sorted() {
  const path = useAddressPath();
  const params = new URL(path, "http://workbench").searchParams;
  const direction: SortDirection = params.get("direction") === "desc" ? "desc" : "asc";
  const sort = { by: params.get("sort") ?? "workflow", direction };
  const hrefFor = (by: string, next: SortDirection) => `?sort=${by}&direction=${next}`;
  return <DataTable {...table} rows={sortRows(columns, runs, sort)} sort={{ ...sort, hrefFor }} />;
}

function CancelChosen({ onCancel }: { onCancel: (ids: readonly string[]) => void }) {
  const { selected, clear } = useTableSelection();
  return (
    <Button
      size="sm"
      variant="danger"
      onClick={() => {
        onCancel(selected);
        clear();
      }}
    >
      Cancel runs
    </Button>
  );
}

function Selectable() {
  const [cancelled, setCancelled] = useState<readonly string[]>([]);
  const rows = runs.map((run) => (cancelled.includes(run.id) ? { ...run, status: "cancelled" as const } : run));
  const selection = {
    nameOf: ({ workflow }: Run) => workflow,
    isSelectable: ({ status }: Run) => status !== "cancelled",
    actions: <CancelChosen onCancel={(ids) => setCancelled([...cancelled, ...ids])} />,
  };
  return <DataTable {...table} label="Runs to cancel" rows={rows} selection={selection} />;
}

const many = Array.from({ length: 5000 }, (_, index) => runAt(index));

export default definePage({
  title: "Data table",
  states: {
    Filled: () => <DataTable {...table} rows={runs} />,
    "Sorted, in the address": () => <Sorted />,
    "With a choice of columns and height": () => (
      <DataTable {...table} rows={runs} view={{ id: "bench", hidden: ["started"], density: "compact" }} />
    ),
    "Selection with a bar of actions": () => <Selectable />,
    // As high as the screen allows elsewhere; a picture's screen is as high as the page.
    "Five thousand rows": () => (
      <div className="[&_[role=group]]:max-h-96!">
        <DataTable
          {...table}
          label="Many runs"
          rows={many}
          selection={{ nameOf: ({ workflow }: Run) => workflow, actions: null }}
        />
      </div>
    ),
    "Read anew": () => <DataTable {...table} rows={runs.slice(0, 3)} refreshing="Refreshing runs" />,
    "Before its rows are there": () => <DataTableSkeleton label="Loading runs" columns={columns} rows={3} />,
    "First use": () => (
      <EmptyState kind="first_use" title="No runs yet" description="Publish a workflow to see it run." />
    ),
    "No results": () => <EmptyState kind="no_results" title="No run matches" action={<Button>Clear filters</Button>} />,
    "No permission": () => (
      <EmptyState kind="no_permission" title="You can't see runs" description="An owner or an admin can let you." />
    ),
    Failure: () => (
      <ErrorState
        title="Couldn't load the runs"
        reference="0198c1f2-7d3a"
        onRetry={() => undefined}
        isRetrying={false}
      />
    ),
  },
});
