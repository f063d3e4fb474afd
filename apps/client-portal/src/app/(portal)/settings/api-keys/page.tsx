import { tenantRoleGrants } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, EmptyState, PageBody, PageHeader, Skeleton } from "@bizosaas/ui";
import { KeySquare } from "lucide-react";
import type { Metadata } from "next";
import { ApiKeyTable, ApiKeyTableSkeleton } from "@/features/api-keys/api-key-table.tsx";
import { ConnectAssistant } from "@/features/api-keys/connect-assistant.tsx";
import { CreateApiKeyDialog } from "@/features/api-keys/create-api-key-dialog.tsx";
import { exampleReads } from "@/features/api-keys/example-reads.ts";
import { listApiKeys } from "@/features/api-keys/queries.ts";
import { apiKeyWords } from "@/features/api-keys/words.ts";
import { permissionWords } from "@/features/roles/permission-words.ts";
import { NoPermissionPage } from "@/features/shell/no-permission-page.tsx";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(apiKeyWords)).title });

export default async function ApiKeysPage({ searchParams }: { searchParams: Promise<{ sort?: string }> }) {
  const [actor, t, rights, locale, { sort = "" }] = await Promise.all([
    requireActor(),
    say(apiKeyWords),
    say(permissionWords),
    readLocale(),
    searchParams,
  ]);
  if (!actorCan(actor, "api_keys:manage")) return <NoPermissionPage title={t.title} message={t.onlyManagers} />;
  const grants = actor.tenant ? tenantRoleGrants[actor.tenant.role] : [];
  return (
    <Load
      skeleton={
        <PageBody>
          <PageHeader title={t.title} subtitle={t.subtitle} actions={<Skeleton height="control" />} />
          <ApiKeyTableSkeleton {...{ t, rights, locale }} />
        </PageBody>
      }
      read={listApiKeys}
      heading={t.title}
    >
      {({ items, apiUrl }) => {
        const create = <CreateApiKeyDialog grants={grants} apiUrl={apiUrl} examples={exampleReads()} />;
        const docs = (
          <a href={`${apiUrl}/v1/docs`} target="_blank" rel="noreferrer" className={buttonClasses()}>
            {t.docs}
          </a>
        );
        const icon = <KeySquare aria-hidden />;
        const empty = <EmptyState kind="first_use" icon={icon} title={t.none} description={t.noneHint} />;
        return (
          <PageBody>
            <PageHeader
              title={t.title}
              subtitle={t.subtitle}
              actions={
                <>
                  {docs}
                  {create}
                </>
              }
            />
            {items.length > 0 ? <ApiKeyTable apiKeys={items} order={sort} {...{ t, rights, locale }} /> : empty}
            <ConnectAssistant apiUrl={apiUrl} t={t.mcp} />
          </PageBody>
        );
      }}
    </Load>
  );
}
