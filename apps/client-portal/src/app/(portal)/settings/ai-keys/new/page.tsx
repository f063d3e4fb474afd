import { actorCan } from "@bizosaas/portal-kit";
import { PageCrumb, PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { Card, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { AiKeyForm } from "@/features/ai-keys/ai-key-form.tsx";
import { listAiProviders } from "@/features/ai-keys/queries.ts";
import { aiKeyWords } from "@/features/ai-keys/words.ts";
import { NoPermissionPage } from "@/features/shell/no-permission-page.tsx";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(aiKeyWords)).form.title });

export default async function NewAiKeyPage() {
  const [actor, t] = await Promise.all([requireActor(), say(aiKeyWords)]);
  if (!actorCan(actor, "ai_keys:manage")) return <NoPermissionPage title={t.form.title} message={t.onlyManagers} />;
  return (
    <PageBody width="form">
      <PageCrumb label={t.form.title} />
      <PageHeader title={t.form.title} subtitle={t.form.subtitle} />
      <Load skeleton={<PageSkeleton shape="sheet" />} read={listAiProviders}>
        {({ items }) => (
          <Card>
            <AiKeyForm providers={items} />
          </Card>
        )}
      </Load>
    </PageBody>
  );
}
