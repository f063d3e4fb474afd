import { say, signInPath } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OrganizationChoice } from "@/features/account/organization-choice.tsx";
import { accountWords } from "@/features/account/words.ts";
import { currentActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(accountWords)).organizations.title,
});

export default async function OrganizationsPage() {
  const actor = await currentActor();
  if (!actor) redirect(signInPath("/organizations"));
  const t = (await say(accountWords)).organizations;
  return (
    <>
      <PageHeader title={t.title} subtitle={actor.memberships.length > 0 ? t.subtitle : t.none} />
      <OrganizationChoice memberships={actor.memberships} />
    </>
  );
}
