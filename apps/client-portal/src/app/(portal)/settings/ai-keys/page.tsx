import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { AiKeyTable, AiKeyTableSkeleton } from "@/features/ai-keys/ai-key-table.tsx";
import { listAiKeys, listAiProviders } from "@/features/ai-keys/queries.ts";
import { aiKeyWords } from "@/features/ai-keys/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(aiKeyWords)).title });

const readKeys = async () => {
  const [aiKeys, providers] = await Promise.all([listAiKeys(), listAiProviders()]);
  return { aiKeys: aiKeys.items, providers: providers.items };
};

export default async function AiKeysPage({ searchParams }: { searchParams: Promise<{ sort?: string }> }) {
  const [actor, t, locale, { sort = "" }] = await Promise.all([
    requireActor(),
    say(aiKeyWords),
    readLocale(),
    searchParams,
  ]);
  const canManage = actorCan(actor, "ai_keys:manage");
  const add = (
    <IntentLink href="/settings/ai-keys/new" className={buttonClasses({ variant: "primary" })}>
      <Plus aria-hidden />
      {t.add}
    </IntentLink>
  );
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={canManage && add} />
      <Load skeleton={<AiKeyTableSkeleton {...{ canManage, t, locale }} />} read={readKeys}>
        {(read) => <AiKeyTable {...read} {...{ canManage, t, locale }} order={sort} />}
      </Load>
    </PageBody>
  );
}
