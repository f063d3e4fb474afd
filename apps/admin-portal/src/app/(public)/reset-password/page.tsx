import { signInWords } from "@bizosaas/portal-kit";
import { ResetPasswordForm } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { resetPassword } from "@/features/sign-in/actions.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(signInWords)).resetPage.title });

export default async function ResetPasswordPage() {
  const t = (await say(signInWords)).resetPage;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ResetPasswordForm reset={resetPassword} />
    </>
  );
}
