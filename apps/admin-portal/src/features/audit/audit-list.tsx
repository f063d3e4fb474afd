import { ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { portalWords } from "@/words.ts";
import { auditColumns } from "./audit-columns.tsx";
import { type AuditSearch, listPlatformAudit } from "./queries.ts";
import { auditWords } from "./words.ts";

const viewId = "platform-audit";

/** One page of the log, newest first, with the way to the next. */
export async function AuditList({ search }: { search: AuditSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(auditWords), say(portalWords), readLocale()]);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <PagedList
      skeleton={<AuditListSkeleton />}
      read={() => listPlatformAudit(search)}
      table={{ label: t.title, columns: auditColumns(t, locale), rowKey: ({ id }) => id }}
      viewId={viewId}
      pager={{ label: t.pages, words: paging, path: "/audit", search }}
      empty={<ListEmpty isFiltered={isFiltered} words={t} path="/audit" />}
    />
  );
}

async function AuditListSkeleton() {
  const [t, locale] = await Promise.all([say(auditWords), readLocale()]);
  return <PagedListSkeleton label={t.title} columns={auditColumns(t, locale)} viewId={viewId} />;
}
