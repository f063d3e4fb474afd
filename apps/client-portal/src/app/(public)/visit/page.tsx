import { say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { VisitOpener } from "@/features/visits/visit-opener.tsx";
import { visitWords } from "@/features/visits/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(visitWords)).title });

/** Where an operator arrives from the admin portal. */
export default async function VisitPage() {
  const t = await say(visitWords);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <VisitOpener />
    </>
  );
}
