import { Id, type ResourceRecord } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { Card, PageBody, Skeleton } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { requireActor } from "@/portal.ts";
import { getConnection } from "../connections/queries.ts";
import { OfferedActions, WhyReadOnly } from "./acting/offered.tsx";
import { groupOf, type RecordGroup, recordPath } from "./kinds.ts";
import { RecordMoments } from "./moments/record-moments.tsx";
import { momentWords } from "./moments/words.ts";
import { getRecord, getRelated } from "./queries.ts";
import { RecordDetail, RecordFacts } from "./record-detail.tsx";
import { recordWords } from "./words.ts";

export type RecordProps = {
  params: Promise<{ resourceId: string }>;
  searchParams: Promise<{ cursor?: string }>;
};

export const recordTitle = async (group: RecordGroup, { params }: RecordProps): Promise<Metadata> => {
  const [{ resourceId }, t] = await Promise.all([params, say(recordWords)]);
  const record = Id.safeParse(resourceId).success ? await getRecord(resourceId).catch(() => null) : null;
  return { title: record?.title || t.groups[group].title };
};

/** A record lives in the part of the portal that its kind belongs to, whichever address led to it. */
const readRecord = async (group: RecordGroup, resourceId: string) => {
  const record = await getRecord(resourceId);
  if (groupOf(record.kind) !== group) redirect(recordPath(record.kind, record.id));
  return { record, connection: await getConnection(record.connectionId) };
};

type Props = RecordProps & {
  group: RecordGroup;
  /** What this part of the portal tells first. */
  more?: (record: ResourceRecord) => ReactNode;
};

async function MomentsSkeleton() {
  const { title, description } = await say(momentWords);
  return (
    <Card title={title} description={description}>
      <Skeleton height="tile" />
    </Card>
  );
}

/** One record: what is known of it, what can be done to it, and what happened to it. */
export async function RecordPage({ group, more, params, searchParams }: Props) {
  const [actor, { resourceId }, { cursor }, t, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    say(recordWords),
    readLocale(),
  ]);
  if (!Id.safeParse(resourceId).success) notFound();
  const canWrite = actorCan(actor, "resources:write");
  return (
    <PageBody>
      <Suspense fallback={<PageSkeleton />}>
        <Load heading={t.groups[group].title} read={() => readRecord(group, resourceId)}>
          {({ record, connection }) => {
            const shown = { record, connectionName: connection.name, t, locale };
            return (
              <RecordDetail
                {...shown}
                actions={
                  canWrite && (
                    <Suspense>
                      <OfferedActions record={record} />
                    </Suspense>
                  )
                }
                facts={
                  <Suspense fallback={<RecordFacts {...shown} />}>
                    <RelatedFacts {...shown} />
                  </Suspense>
                }
                above={
                  <Suspense>
                    <WhyReadOnly record={record} canWrite={canWrite} />
                  </Suspense>
                }
                more={more && <Suspense>{more(record)}</Suspense>}
                aside={
                  <Suspense fallback={<MomentsSkeleton />}>
                    <RecordMoments
                      record={record}
                      connectionName={connection.name}
                      cursor={cursor}
                      canUndo={actorCan(actor, "runs:operate")}
                    />
                  </Suspense>
                }
              />
            );
          }}
        </Load>
      </Suspense>
    </PageBody>
  );
}

type FactsProps = Parameters<typeof RecordFacts>[0];

/** The same facts once it is known that the company has a page of its own. */
async function RelatedFacts(props: FactsProps) {
  const related = await getRelated(props.record.id).catch(() => null);
  return <RecordFacts {...props} company={related?.company} />;
}
