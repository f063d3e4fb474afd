import { securityWords } from "@bizosaas/portal-kit";
import { SecurityPanelSkeleton } from "@bizosaas/portal-kit/security";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { SecuritySettings } from "@/features/profile/security-settings.tsx";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(securityWords)).title });

export default async function SecurityPage({ searchParams }: { searchParams: Promise<{ identity?: string }> }) {
  const [t, { identity }] = await Promise.all([say(securityWords), searchParams, requireActor()]);
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Suspense fallback={<SecurityPanelSkeleton />}>
        <SecuritySettings outcome={identity} />
      </Suspense>
    </PageBody>
  );
}
