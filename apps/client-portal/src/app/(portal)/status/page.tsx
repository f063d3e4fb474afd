import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { getStatus } from "@/features/status/queries.ts";
import { StatusBoard } from "@/features/status/status-board.tsx";
import { statusWords } from "@/features/status/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(statusWords)).title });

export default async function StatusPage() {
  const t = await say(statusWords);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Load skeleton={<PageSkeleton shape="form" />} read={getStatus}>
        {(status) => <StatusBoard initial={status} />}
      </Load>
    </PageBody>
  );
}
