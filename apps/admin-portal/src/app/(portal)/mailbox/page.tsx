import { UrlSearch } from "@bizosaas/portal-kit/client";
import { say, Together } from "@bizosaas/portal-kit/server";
import { FilterBar, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { MailDelivery, MailList, MailListSkeleton } from "@/features/mailbox/mail-list.tsx";
import { listMails, type MailSearch } from "@/features/mailbox/queries.ts";
import { mailboxWords } from "@/features/mailbox/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(mailboxWords)).title });

export default async function MailboxPage({ searchParams }: { searchParams: Promise<MailSearch> }) {
  await requireActor();
  const [search, t] = await Promise.all([searchParams, say(mailboxWords)]);
  return (
    <PageBody>
      <PageHeader title={t.title} />
      <FilterBar label={t.filter} search={<UrlSearch label={t.search} />} />
      <Together key={JSON.stringify(search)} reads={[() => listMails(search)]} skeleton={<MailListSkeleton />}>
        <MailDelivery search={search} />
        <MailList search={search} />
      </Together>
    </PageBody>
  );
}
