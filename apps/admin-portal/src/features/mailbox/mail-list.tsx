import { ListEmpty } from "@bizosaas/portal-kit/client";
import { PagedList, PagedListSkeleton, readLocale, say } from "@bizosaas/portal-kit/server";
import { Callout } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { mailColumns } from "./mail-columns.tsx";
import { listMails, type MailSearch } from "./queries.ts";
import { mailboxWords } from "./words.ts";

const viewId = "mailbox";

/** One page of mail, with the way to the next. */
export async function MailList({ search }: { search: MailSearch }) {
  const [t, { paging }, locale] = await Promise.all([say(mailboxWords), say(portalWords), readLocale()]);
  return (
    <PagedList
      read={() => listMails(search)}
      table={{ label: t.title, columns: mailColumns(t, locale), rowKey: ({ id }) => id }}
      viewId={viewId}
      pager={{ label: t.pages, words: paging, path: "/mailbox", search }}
      empty={<ListEmpty isFiltered={Boolean(search.q ?? search.cursor)} words={t} path="/mailbox" />}
    />
  );
}

/** Where mail goes, once that is known. */
export async function MailDelivery({ search }: { search: MailSearch }) {
  const [t, page] = await Promise.all([say(mailboxWords), listMails(search).catch(() => null)]);
  return page && <Callout tone="info">{page.delivery === "smtp" ? t.sent : t.kept}</Callout>;
}

export async function MailListSkeleton() {
  const [t, locale] = await Promise.all([say(mailboxWords), readLocale()]);
  return <PagedListSkeleton label={t.title} columns={mailColumns(t, locale)} viewId={viewId} />;
}
