import { IntentLink } from "@bizosaas/portal-kit/client";
import { safeNextPath, say, signInPath } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OpenInOrganization } from "@/features/account/open-in-organization.tsx";
import { accountWords } from "@/features/account/words.ts";
import { currentActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(accountWords)).openIn.title,
});

type Props = { searchParams: Promise<{ id?: string; to?: string }> };

/** Where links of mails lead: to a page in its own organization, whichever this browser works in. */
export default async function OpenInOrganizationPage({ searchParams }: Props) {
  const { id = "", to: path } = await searchParams;
  const to = safeNextPath(path);
  const actor = await currentActor();
  if (!actor) redirect(signInPath(`/organizations/open?${new URLSearchParams({ id, to })}`));
  if (actor.tenant?.id === id) redirect(to);
  const { openIn: t } = await say(accountWords);
  const meant = actor.memberships.find(({ tenantId }) => tenantId === id);
  return (
    <>
      <PageHeader
        title={meant ? t.elsewhere(meant.tenantName) : t.notAMember}
        subtitle={meant ? t.elsewhereHint : t.notAMemberHint}
      />
      {meant && <OpenInOrganization tenantId={meant.tenantId} name={meant.tenantName} to={to} />}
      <IntentLink href="/" className={buttonClasses({ size: "lg", fullWidth: true })}>
        {actor.tenant ? t.stay(actor.tenant.name) : t.home}
      </IntentLink>
    </>
  );
}
