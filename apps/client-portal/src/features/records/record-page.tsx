import { Id, type ResourceRecord } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { Card, PageBody, Skeleton } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { requireActor } from "@/portal.ts";
import { connectionLabels } from "../connections/connection-labels.ts";
import { listConnections, listConnectors } from "../connections/queries.ts";
import { OfferedActions, WhyReadOnly } from "./acting/offered.tsx";
import { groupOf, type RecordGroup, recordPath } from "./kinds.ts";
import { RecordMoments } from "./moments/record-moments.tsx";
import { momentWords } from "./moments/words.ts";
import { getRecord, getRelated } from "./queries.ts";
import { RecordDetail } from "./record-detail.tsx";
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

type Read = { group: RecordGroup; resourceId: string };

/**
 * A record lives in the part of the portal that its kind belongs to, whichever address led to it. What is shown above it
 * and in its header is read with it, so that nothing of the page moves once it is there.
 */
const readRecord = async ({ group, resourceId }: Read) => {
  const record = await getRecord(resourceId);
  if (groupOf(record.kind) !== group) redirect(recordPath(record.kind, record.id));
  const [{ items: connections }, related] = await Promise.all([
    listConnections(),
    getRelated(resourceId).catch(() => null),
    listConnectors().catch(() => null),
  ]);
  const connectionName = connectionLabels(connections).get(record.connectionId) ?? "…";
  return { record, connectionName, company: related?.company };
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
  const canUndo = actorCan(actor, "runs:operate");
  return (
    <PageBody>
      <Load
        skeleton={<PageSkeleton hasHead shape="panes" />}
        heading={t.groups[group].title}
        read={() => readRecord({ group, resourceId })}
      >
        {({ record, connectionName, company }) => (
          <RecordDetail
            {...{ record, connectionName, t, locale, company }}
            actions={canWrite && <OfferedActions record={record} />}
            above={<WhyReadOnly record={record} canWrite={canWrite} />}
            more={more?.(record)}
            aside={
              <Suspense fallback={<MomentsSkeleton />}>
                <RecordMoments {...{ record, connectionName, cursor, canUndo }} />
              </Suspense>
            }
          />
        )}
      </Load>
    </PageBody>
  );
}
