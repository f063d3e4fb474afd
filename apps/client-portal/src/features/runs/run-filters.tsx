import { overviewDays, RunStatus } from "@bizosaas/contracts";
import { UrlDateRange, UrlSearch, UrlSelect } from "@bizosaas/portal-kit/client";
import { LateUrlFilterChips, LateUrlSelect, say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listWorkflowChoices } from "../workflows/queries.ts";
import { type RunWords, runWords } from "./words.ts";

type Props = {
  /** Newest first; given where the list is one workflow's. */
  versions?: readonly number[] | undefined;
  /** Which workflow the address names. */
  workflow?: string | undefined;
};

const choicesOf = (t: RunWords, versions: readonly number[] = []) => ({
  statuses: RunStatus.options.map((value) => ({ value, label: t.runStatus[value] })),
  ranges: overviewDays.map((days) => ({ value: String(days), label: t.lastDays(days) })),
  numbers: versions.map((number) => ({ value: String(number), label: t.detail.version(number) })),
});

/** What to show: how a value begins, the status, the workflow, the days and the version; all live in the address. */
export async function RunFilters({ versions, workflow }: Props) {
  const t = await say(runWords);
  const { statuses, ranges, numbers } = choicesOf(t, versions);
  const read = () => listWorkflowChoices(workflow);
  return (
    <FilterBar
      label={t.filter}
      search={<UrlSearch label={t.search} />}
      filters={
        <>
          <UrlSelect label={t.status} name="status" options={statuses} allLabel={t.allStatuses} />
          {!versions && <LateUrlSelect label={t.workflow} name="workflow" read={read} allLabel={t.everyWorkflow} />}
          <UrlSelect label={t.range} name="days" options={ranges} allLabel={t.everyDay} />
          <UrlDateRange label={t.dates} from="from" to="to" placeholder={t.anyDates} />
          {numbers.length > 0 && (
            <UrlSelect label={t.version} name="version" options={numbers} allLabel={t.everyVersion} />
          )}
        </>
      }
      chips={
        <LateUrlFilterChips
          filters={[
            { name: "q", label: t.search },
            { name: "status", label: t.status, options: statuses },
            ...(versions ? [] : [{ name: "workflow", label: t.workflow, read }]),
            { name: "days", label: t.range, options: ranges },
            { name: "from", label: t.dates, until: "to" },
            { name: "version", label: t.version, options: numbers },
          ]}
        />
      }
    />
  );
}
