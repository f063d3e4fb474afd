import { CursorPager } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { actionWords } from "@/features/audit/action-words.ts";
import { AuditEmpty } from "@/features/audit/audit-empty.tsx";
import { AuditFilters } from "@/features/audit/audit-filters.tsx";
import { AuditTable, AuditTableSkeleton } from "@/features/audit/audit-table.tsx";
import { ExportButton } from "@/features/audit/export-button.tsx";
import { type AuditFilter, readAuditPage, toGatewayFilter } from "@/features/audit/queries.ts";
import { auditWords } from "@/features/audit/words.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

const path = "/settings/audit";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(auditWords)).title });

export default async function AuditPage({ searchParams }: { searchParams: Promise<AuditFilter> }) {
  await requireActor();
  const { personId, action, days, cursor } = await searchParams;
  const [t, actions, { paging }] = await Promise.all([say(auditWords), say(actionWords), say(portalWords)]);
  const filter = { ...(personId && { personId }), ...(action && { action }), ...(days && { days }) };
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Load
        key={JSON.stringify({ ...filter, cursor })}
        skeleton={<AuditTableSkeleton />}
        read={() => readAuditPage({ ...filter, ...(cursor && { cursor }) })}
      >
        {({ members, items, nextCursor }) => (
          <>
            <AuditFilters
              members={members}
              t={t}
              actions={actions}
              end={items.length > 0 && <ExportButton filter={toGatewayFilter(filter)} />}
            />
            {items.length > 0 ? <AuditTable entries={items} /> : <AuditEmpty filter={{ ...filter, cursor }} t={t} />}
            <CursorPager
              label={t.pages}
              words={paging}
              path={path}
              search={{ ...filter, cursor }}
              nextCursor={nextCursor}
            />
          </>
        )}
      </Load>
    </PageBody>
  );
}
