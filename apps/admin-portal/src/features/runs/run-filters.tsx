import { RunStatus } from "@bizosaas/contracts";
import { UrlFilterChips, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listTenantChoices } from "../tenants/queries.ts";
import { runWords } from "./words.ts";

const readChoices = async (chosen: string | undefined) => {
  try {
    return await listTenantChoices(chosen);
  } catch {
    return [];
  }
};

/** Status and tenant, both in the address. */
export async function RunFilters({ tenant }: { tenant: string | undefined }) {
  const [t, choices] = await Promise.all([say(runWords), readChoices(tenant)]);
  const statuses = RunStatus.options.map((status) => ({ value: status, label: t.statuses[status] }));
  return (
    <FilterBar
      label={t.filter}
      filters={
        <>
          <UrlSelect label={t.status} name="status" options={statuses} allLabel={t.allStatuses} />
          <UrlSelect label={t.tenant} name="tenant" options={choices} allLabel={t.allTenants} />
        </>
      }
      chips={
        <UrlFilterChips
          filters={[
            { name: "status", label: t.status, options: statuses },
            { name: "tenant", label: t.tenant, options: choices },
          ]}
        />
      }
    />
  );
}
