import { securityWords } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { SecuritySettings } from "@/features/profile/security-settings.tsx";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(securityWords)).title });

export default async function SecurityPage() {
  const [t] = await Promise.all([say(securityWords), requireActor()]);
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Suspense fallback={<PageSkeleton />}>
        <SecuritySettings />
      </Suspense>
    </PageBody>
  );
}
