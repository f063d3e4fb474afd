import { IntentLink } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { buttonClasses, EmptyState, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { FinishSignIn } from "@/features/connections/finish-sign-in.tsx";
import { connectionWords } from "@/features/connections/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The code in this address is nobody else's to hear of. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(connectionWords)).signIn.title,
  referrer: "no-referrer",
});

export default async function SignInCallbackPage({ searchParams }: Props) {
  const [t, { state, code, error }] = await Promise.all([say(connectionWords), searchParams, requireActor()]);
  return (
    <PageBody width="form">
      <PageHeader title={t.signIn.title} />
      {typeof state === "string" && state !== "" ? (
        <FinishSignIn
          returned={{
            state,
            ...(typeof code === "string" && code !== "" && { code }),
            ...(typeof error === "string" && error !== "" && { error }),
          }}
        />
      ) : (
        <EmptyState
          kind="no_results"
          title={t.signIn.nothing}
          description={t.signIn.nothingHint}
          action={
            <IntentLink href="/connections#catalogue" className={buttonClasses()}>
              {t.form.toCatalogue}
            </IntentLink>
          }
        />
      )}
    </PageBody>
  );
}
