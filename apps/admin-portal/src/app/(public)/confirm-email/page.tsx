import { signInWords } from "@bizosaas/portal-kit";
import { ConfirmEmailForm } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { confirmEmailChange } from "@/features/sign-in/actions.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(signInWords)).emailPage.title });

export default async function ConfirmEmailPage() {
  const t = (await say(signInWords)).emailPage;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ConfirmEmailForm confirm={confirmEmailChange} />
    </>
  );
}
