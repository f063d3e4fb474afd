import { IntentLink } from "@bizosaas/portal-kit/client";
import { say, signInPath } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { organizationWords } from "@/features/organization/words.ts";
import { FactorSettings } from "@/features/profile/factor-settings.tsx";
import { currentActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(organizationWords)).secondFactor.title,
});

/** Where a member without a second factor sets up the one that their organization asks for; then the portal opens. */
export default async function SecondFactorPage() {
  const actor = await currentActor();
  if (!actor) redirect(signInPath("/second-factor"));
  const t = (await say(organizationWords)).secondFactor;
  if (!actor.tenant) redirect("/organizations");
  const { name } = actor.tenant;
  return (
    <>
      <PageHeader
        title={actor.lacksFactor ? t.setUpTitle(name) : t.readyTitle}
        subtitle={actor.lacksFactor ? t.setUpHint : t.readyHint}
      />
      {/* Not sent on by itself: the recovery codes are still to be read. */}
      {!actor.lacksFactor && (
        <IntentLink href="/" className={buttonClasses({ variant: "primary", size: "lg", fullWidth: true })}>
          {t.goOn}
        </IntentLink>
      )}
      <FactorSettings />
      <IntentLink href="/organizations" className={buttonClasses({ size: "lg", fullWidth: true })}>
        {t.otherOrganization}
      </IntentLink>
    </>
  );
}
