import { IntentLink } from "@bizosaas/portal-kit/client";
import { say, signInPath } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OrganizationForm } from "@/features/account/organization-form.tsx";
import { accountWords } from "@/features/account/words.ts";
import { currentActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(accountWords)).newOrganization.title,
});

export default async function NewOrganizationPage() {
  if (!(await currentActor())) redirect(signInPath("/organizations/new"));
  const {
    newOrganization: t,
    organizations: { back },
  } = await say(accountWords);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <OrganizationForm />
      <IntentLink href="/organizations" className={buttonClasses({ size: "lg", fullWidth: true })}>
        {back}
      </IntentLink>
    </>
  );
}
