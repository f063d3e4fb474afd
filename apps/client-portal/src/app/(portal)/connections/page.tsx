import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say, Together } from "@bizosaas/portal-kit/server";
import { EmptyState, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { ConnectionCards } from "@/features/connections/connection-cards.tsx";
import { ConnectorCatalogue } from "@/features/connections/connector-catalogue.tsx";
import { listConnections, listConnectors } from "@/features/connections/queries.ts";
import { connectionWords } from "@/features/connections/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(connectionWords)).title });

export default async function ConnectionsPage() {
  const [actor, t] = await Promise.all([requireActor(), say(connectionWords)]);
  const canManage = actorCan(actor, "connections:manage");
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      {/* Together, or the cards would push the catalogue down as they come. */}
      <Together reads={canManage ? [listConnections, listConnectors] : [listConnections]} skeleton={<PageSkeleton />}>
        <section aria-labelledby="connected" className="grid gap-3">
          <h2 id="connected" className="text-lead font-semibold">
            {t.yours}
          </h2>
          <Load read={listConnections}>{({ items }) => <ConnectionCards connections={items} t={t} />}</Load>
        </section>
        <section id="catalogue" aria-labelledby="catalogue-title" className="grid gap-3">
          <h2 id="catalogue-title" className="text-lead font-semibold">
            {t.catalogue}
          </h2>
          {canManage ? (
            <Load read={listConnectors}>{({ items }) => <ConnectorCatalogue connectors={items} t={t} />}</Load>
          ) : (
            <EmptyState kind="no_permission" title={t.onlyManagers} />
          )}
        </section>
      </Together>
    </PageBody>
  );
}
