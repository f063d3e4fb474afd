import { IntentLink } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { linkClasses, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/features/account/sign-up-form.tsx";
import { accountWords } from "@/features/account/words.ts";
import { currentActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(accountWords)).signUp.title });

export default async function SignUpPage() {
  if (await currentActor()) redirect("/");
  const t = (await say(accountWords)).signUp;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <SignUpForm />
      <p className="text-center text-body text-fg-muted">
        {t.hasAccount}{" "}
        <IntentLink href="/sign-in" className={linkClasses()}>
          {t.signIn}
        </IntentLink>
      </p>
    </>
  );
}
