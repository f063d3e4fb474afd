import { RunStatus } from "@bizosaas/contracts";
import { UrlSelect } from "@bizosaas/portal-kit/client";
import { LateUrlFilterChips, LateUrlSelect, say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listTenantChoices } from "../tenants/queries.ts";
import { runWords } from "./words.ts";

/** Status and tenant, both in the address. */
export async function RunFilters({ tenant }: { tenant: string | undefined }) {
  const t = await say(runWords);
  const statuses = RunStatus.options.map((status) => ({ value: status, label: t.statuses[status] }));
  const read = () => listTenantChoices(tenant);
  return (
    <FilterBar
      label={t.filter}
      filters={
        <>
          <UrlSelect label={t.status} name="status" options={statuses} allLabel={t.allStatuses} />
          <LateUrlSelect label={t.tenant} name="tenant" read={read} allLabel={t.allTenants} />
        </>
      }
      chips={
        <LateUrlFilterChips
          filters={[
            { name: "status", label: t.status, options: statuses },
            { name: "tenant", label: t.tenant, read },
          ]}
        />
      }
    />
  );
}
