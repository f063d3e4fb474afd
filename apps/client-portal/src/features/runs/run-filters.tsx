import { overviewDays, RunStatus } from "@bizosaas/contracts";
import { UrlFilterChips, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { runWords } from "./words.ts";

/** The status and the days to show; both live in the address. */
export async function RunFilters() {
  const t = await say(runWords);
  const options = RunStatus.options.map((value) => ({ value, label: t.runStatus[value] }));
  const ranges = overviewDays.map((days) => ({ value: String(days), label: t.lastDays(days) }));
  return (
    <FilterBar
      label={t.filter}
      filters={
        <>
          <UrlSelect label={t.status} name="status" options={options} allLabel={t.allStatuses} />
          <UrlSelect label={t.range} name="days" options={ranges} allLabel={t.everyDay} />
        </>
      }
      chips={
        <UrlFilterChips
          filters={[
            { name: "status", label: t.status, options },
            { name: "days", label: t.range, options: ranges },
          ]}
        />
      }
    />
  );
}
