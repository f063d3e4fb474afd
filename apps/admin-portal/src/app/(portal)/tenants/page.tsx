import { UrlSearch } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { TenantList, type TenantSearch } from "@/features/tenants/tenant-list.tsx";
import { tenantWords } from "@/features/tenants/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(tenantWords)).title });

export default async function TenantsPage({ searchParams }: { searchParams: Promise<TenantSearch> }) {
  await requireActor();
  const [search, t] = await Promise.all([searchParams, say(tenantWords)]);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <FilterBar label={t.filter} search={<UrlSearch label={t.search} />} />
      <TenantList key={JSON.stringify(search)} search={search} />
    </PageBody>
  );
}
