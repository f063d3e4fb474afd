import { IntentLink, SignInForm } from "@bizosaas/portal-kit/client";
import { safeNextPath, say } from "@bizosaas/portal-kit/server";
import { Callout, linkClasses, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { accountWords } from "@/features/account/words.ts";
import { askPasskey } from "@/features/sign-in/actions.ts";
import { currentActor, singleSignOn } from "@/portal.ts";

type Search = { next?: string; error?: string; email?: string; signed_out?: string };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(accountWords)).signIn.title });

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const next = safeNextPath(search.next);
  if (await currentActor()) redirect(next);
  const t = (await say(accountWords)).signIn;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      {search.signed_out && <Callout tone="success">{t.signedOut}</Callout>}
      <SignInForm
        next={next}
        initialError={search.error}
        singleSignOn={singleSignOn()}
        askPasskey={askPasskey}
        refusedPath="/sign-in"
        defaultEmail={search.email}
      />
      <p className="text-center text-body text-fg-muted">
        {t.noAccount}{" "}
        <IntentLink href="/sign-up" className={linkClasses()}>
          {t.signUp}
        </IntentLink>
      </p>
    </>
  );
}
