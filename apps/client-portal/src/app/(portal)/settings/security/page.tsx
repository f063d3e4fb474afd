import { securityWords } from "@bizosaas/portal-kit";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { SecuritySettings } from "@/features/profile/security-settings.tsx";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(securityWords)).title });

export default async function SecurityPage({ searchParams }: { searchParams: Promise<{ identity?: string }> }) {
  const [t, { identity }] = await Promise.all([say(securityWords), searchParams, requireActor()]);
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <SecuritySettings outcome={identity} />
    </PageBody>
  );
}
