import { signInWords } from "@bizosaas/portal-kit";
import { ForgotPasswordForm } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { requestPasswordReset } from "@/features/sign-in/actions.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(signInWords)).forgotPage.title });

export default async function ForgotPasswordPage() {
  const t = (await say(signInWords)).forgotPage;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ForgotPasswordForm portal="admin" request={requestPasswordReset} />
    </>
  );
}
