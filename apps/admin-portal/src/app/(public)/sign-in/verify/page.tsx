import { signInWords } from "@bizosaas/portal-kit";
import { SecondFactorForm } from "@bizosaas/portal-kit/client";
import { safeNextPath, say, signInPath } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askPasskey } from "@/features/sign-in/actions.ts";
import { waitingSignIn } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(signInWords)).verify.title });

export default async function VerifyPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeNextPath((await searchParams).next);
  const waiting = await waitingSignIn();
  if (!waiting || waiting.isAnybody) redirect(signInPath(next));
  const t = (await say(signInWords)).verify;
  const { hasTotp, hasPasskey, hasRecoveryCode } = waiting;
  const ways = [
    ...(hasTotp ? (["totp"] as const) : []),
    ...(hasPasskey ? (["passkey"] as const) : []),
    ...(hasRecoveryCode ? (["recovery"] as const) : []),
  ];
  return (
    <>
      <PageHeader title={t.title} />
      <SecondFactorForm next={next} refusedPath="/sign-in?refused=1" ways={ways} askPasskey={askPasskey} />
    </>
  );
}
