import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { AuditFilters } from "@/features/audit/audit-filters.tsx";
import { AuditList } from "@/features/audit/audit-list.tsx";
import type { AuditSearch } from "@/features/audit/queries.ts";
import { auditWords } from "@/features/audit/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(auditWords)).title });

export default async function AuditPage({ searchParams }: { searchParams: Promise<AuditSearch> }) {
  await requireActor();
  const [{ q, action, days, cursor }, t] = await Promise.all([searchParams, say(auditWords)]);
  const search = { ...(q && { q }), ...(action && { action }), ...(days && { days }), ...(cursor && { cursor }) };
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <AuditFilters />
      <AuditList key={JSON.stringify(search)} search={search} />
    </PageBody>
  );
}
