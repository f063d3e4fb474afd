import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { Card, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConnectForm } from "@/features/connections/connect-form.tsx";
import { listConnectors } from "@/features/connections/queries.ts";
import { SignInForm } from "@/features/connections/sign-in-form.tsx";
import { connectionWords } from "@/features/connections/words.ts";
import { NoPermissionPage } from "@/features/shell/no-permission-page.tsx";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ connectorId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(connectionWords)).catalogue });

export default async function ConnectPage({ params }: Props) {
  const [{ connectorId }, actor, t] = await Promise.all([params, requireActor(), say(connectionWords)]);
  if (!actorCan(actor, "connections:manage")) return <NoPermissionPage title={t.catalogue} message={t.onlyManagers} />;
  return (
    <PageBody width="form">
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} heading={t.catalogue} read={listConnectors}>
        {({ items }) => {
          const connector = items.find(({ id }) => id === connectorId) ?? notFound();
          const title = t.connect(connector.name);
          return (
            <>
              <PageCrumb label={title} />
              <PageHeader title={title} subtitle={`${connector.description} ${t.form.subtitle}`} />
              <Card>
                {connector.oauth ? (
                  <SignInForm connector={{ ...connector, oauth: connector.oauth }} />
                ) : (
                  <ConnectForm connector={connector} />
                )}
              </Card>
            </>
          );
        }}
      </Load>
    </PageBody>
  );
}
