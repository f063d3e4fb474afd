import { overviewDays, RunStatus } from "@bizosaas/contracts";
import { UrlFilterChips, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { runWords } from "./words.ts";

type Props = {
  /** Newest first; given where the list is one workflow's. */
  versions?: readonly number[];
};

/** What to show: the status, the days and the version; all live in the address. */
export async function RunFilters({ versions = [] }: Props) {
  const t = await say(runWords);
  const options = RunStatus.options.map((value) => ({ value, label: t.runStatus[value] }));
  const numbers = versions.map((number) => ({ value: String(number), label: t.detail.version(number) }));
  const ranges = overviewDays.map((days) => ({ value: String(days), label: t.lastDays(days) }));
  return (
    <FilterBar
      label={t.filter}
      filters={
        <>
          <UrlSelect label={t.status} name="status" options={options} allLabel={t.allStatuses} />
          <UrlSelect label={t.range} name="days" options={ranges} allLabel={t.everyDay} />
          {numbers.length > 0 && (
            <UrlSelect label={t.version} name="version" options={numbers} allLabel={t.everyVersion} />
          )}
        </>
      }
      chips={
        <UrlFilterChips
          filters={[
            { name: "status", label: t.status, options },
            { name: "days", label: t.range, options: ranges },
            { name: "version", label: t.version, options: numbers },
          ]}
        />
      }
    />
  );
}
