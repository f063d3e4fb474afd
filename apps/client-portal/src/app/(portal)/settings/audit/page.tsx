import { CursorPager, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, EmptyState, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { AuditTable } from "@/features/audit/audit-table.tsx";
import { listAuditEntries } from "@/features/audit/queries.ts";
import { auditWords } from "@/features/audit/words.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

type Props = { searchParams: Promise<{ cursor?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(auditWords)).title });

export default async function AuditPage({ searchParams }: Props) {
  await requireActor();
  const [{ cursor }, t, { paging }] = await Promise.all([searchParams, say(auditWords), say(portalWords)]);
  const newest = (
    <Link href="/settings/audit" className={buttonClasses()}>
      {t.first}
    </Link>
  );
  const empty = cursor ? (
    <EmptyState kind="no_results" title={t.noMore} description={t.noMoreHint} action={newest} />
  ) : (
    <EmptyState kind="first_use" title={t.none} description={t.noneHint} />
  );
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Suspense key={cursor} fallback={<PageSkeleton />}>
        <Load read={() => listAuditEntries(cursor)}>
          {({ items, nextCursor }) => (
            <>
              {items.length > 0 ? <AuditTable entries={items} /> : empty}
              <CursorPager
                label={t.pages}
                words={paging}
                path="/settings/audit"
                search={{ cursor }}
                nextCursor={nextCursor}
              />
            </>
          )}
        </Load>
      </Suspense>
    </PageBody>
  );
}
