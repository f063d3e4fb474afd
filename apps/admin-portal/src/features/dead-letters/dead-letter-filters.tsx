import { UrlSelect } from "@bizosaas/portal-kit/client";
import { LateUrlFilterChips, LateUrlSelect, say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listTenantChoices } from "../tenants/queries.ts";
import { deadLetterWords } from "./words.ts";

/** What was asked for and by which tenant, both in the address. */
export async function DeadLetterFilters({ tenant }: { tenant: string | undefined }) {
  const t = await say(deadLetterWords);
  const topics = Object.entries(t.topics)
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const read = () => listTenantChoices(tenant);
  return (
    <FilterBar
      label={t.filter}
      filters={
        <>
          <UrlSelect label={t.topic} name="topic" options={topics} allLabel={t.allTopics} />
          <LateUrlSelect label={t.tenant} name="tenant" read={read} allLabel={t.allTenants} />
        </>
      }
      chips={
        <LateUrlFilterChips
          filters={[
            { name: "topic", label: t.topic, options: topics },
            { name: "tenant", label: t.tenant, read },
          ]}
        />
      }
    />
  );
}
