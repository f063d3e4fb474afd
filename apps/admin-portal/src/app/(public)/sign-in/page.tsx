import { SignInForm } from "@bizosaas/portal-kit/client";
import { safeNextPath, say } from "@bizosaas/portal-kit/server";
import { Callout, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askPasskey } from "@/features/sign-in/actions.ts";
import { currentActor, singleSignOn } from "@/portal.ts";
import { portalWords } from "@/words.ts";

type Search = { next?: string; error?: string; refused?: string; signed_out?: string };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(portalWords)).signIn.title });

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const next = safeNextPath(search.next);
  if (await currentActor()) redirect(next);
  const t = (await say(portalWords)).signIn;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      {search.signed_out && <Callout tone="success">{t.signedOut}</Callout>}
      {search.refused && (
        <Callout tone="danger" title={t.refusedTitle}>
          {t.refused}
        </Callout>
      )}
      <SignInForm
        next={next}
        initialError={search.error}
        singleSignOn={singleSignOn()}
        askPasskey={askPasskey}
        refusedPath="/sign-in?refused=1"
      />
    </>
  );
}
