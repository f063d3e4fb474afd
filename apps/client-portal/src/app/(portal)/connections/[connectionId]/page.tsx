import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { ConnectionDetail } from "@/features/connections/connection-detail.tsx";
import { getConnection, listConnectors } from "@/features/connections/queries.ts";
import { connectionWords } from "@/features/connections/words.ts";
import { readInteractivity } from "@/features/slack/queries.ts";
import { SlackButtons } from "@/features/slack/slack-buttons.tsx";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ connectionId: string }> };

const readDetail = async (connectionId: string) => {
  const [connection, connectors] = await Promise.all([getConnection(connectionId), listConnectors()]);
  return { connection, connector: connectors.items.find(({ id }) => id === connection.connectorId) ?? null };
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ connectionId }, t] = await Promise.all([params, say(connectionWords)]);
  const connection = await getConnection(connectionId).catch(() => null);
  return { title: connection?.name ?? t.title };
};

export default async function ConnectionPage({ params }: Props) {
  const [{ connectionId }, actor, t] = await Promise.all([params, requireActor(), say(connectionWords)]);
  const canManage = actorCan(actor, "connections:manage");
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} heading={t.title} read={() => readDetail(connectionId)}>
        {({ connection, connector }) => (
          <>
            <ConnectionDetail initial={connection} connector={connector} canManage={canManage} />
            {canManage && connection.connectorId === "slack" && (
              <Load skeleton={<PageSkeleton />} read={() => readInteractivity(connectionId)}>
                {(interactivity) => <SlackButtons {...interactivity} />}
              </Load>
            )}
          </>
        )}
      </Load>
    </PageBody>
  );
}
