import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { getConnection } from "@/features/connections/queries.ts";
import { getRecord } from "@/features/content/queries.ts";
import { RecordDetail } from "@/features/content/record-detail.tsx";
import { contentWords } from "@/features/content/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ resourceId: string }> };

const readRecord = async (resourceId: string) => {
  const record = await getRecord(resourceId);
  return { record, connection: await getConnection(record.connectionId) };
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ resourceId }, t] = await Promise.all([params, say(contentWords)]);
  const record = await getRecord(resourceId).catch(() => null);
  return { title: record?.title || t.title };
};

export default async function RecordPage({ params }: Props) {
  await requireActor();
  const [{ resourceId }, t, locale] = await Promise.all([params, say(contentWords), readLocale()]);
  return (
    <PageBody>
      <Suspense fallback={<PageSkeleton />}>
        <Load heading={t.title} read={() => readRecord(resourceId)}>
          {({ record, connection }) => (
            <RecordDetail record={record} connectionName={connection.name} t={t} locale={locale} />
          )}
        </Load>
      </Suspense>
    </PageBody>
  );
}
