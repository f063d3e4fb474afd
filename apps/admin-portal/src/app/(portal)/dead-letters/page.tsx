import { say, Together } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { DeadLetterFilters } from "@/features/dead-letters/dead-letter-filters.tsx";
import { DeadLetterList, DeadLetterListSkeleton } from "@/features/dead-letters/dead-letter-list.tsx";
import { DeadLetterTotal } from "@/features/dead-letters/dead-letter-total.tsx";
import { type DeadLetterSearch, listDeadLetters } from "@/features/dead-letters/queries.ts";
import { deadLetterWords } from "@/features/dead-letters/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(deadLetterWords)).title });

export default async function DeadLettersPage({ searchParams }: { searchParams: Promise<DeadLetterSearch> }) {
  await requireActor();
  const [search, t] = await Promise.all([searchParams, say(deadLetterWords)]);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <DeadLetterFilters tenant={search.tenant} />
      <Together
        key={JSON.stringify(search)}
        reads={[() => listDeadLetters(search)]}
        skeleton={<DeadLetterListSkeleton />}
      >
        <DeadLetterTotal search={search} />
        <DeadLetterList search={search} />
      </Together>
    </PageBody>
  );
}
