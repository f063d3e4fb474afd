import { UrlFilterChips, UrlSearch, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { auditWords } from "./words.ts";

const periods = [1, 7, 30, 90] as const;

/** Who, what and since when; kept in the address. */
export async function AuditFilters() {
  const t = await say(auditWords);
  const actions = Object.entries(t.actions)
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const days = periods.map((count) => ({ value: String(count), label: t.lastDays(count) }));
  return (
    <FilterBar
      label={t.filter}
      search={<UrlSearch label={t.search} />}
      filters={
        <>
          <UrlSelect label={t.action} name="action" allLabel={t.everything} options={actions} />
          <UrlSelect label={t.at} name="days" allLabel={t.always} options={days} />
        </>
      }
      chips={
        <UrlFilterChips
          filters={[
            { name: "action", label: t.action, options: actions },
            { name: "days", label: t.at, options: days },
          ]}
        />
      }
    />
  );
}
