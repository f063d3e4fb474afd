import { isAppError } from "@bizosaas/contracts";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { cache } from "react";
import { InvitationAnswer } from "@/features/account/invitation-answer.tsx";
import { accountWords } from "@/features/account/words.ts";
import { currentActor, publicGateway } from "@/portal.ts";
import { portalWords } from "@/words.ts";

type Props = { params: Promise<{ token: string }> };

const readInvitation = cache(async (token: string) => {
  try {
    return await (await publicGateway()).invitations.view({ token });
  } catch (error) {
    if (isAppError(error) && error.status < 500) return null;
    throw error;
  }
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { invite } = await say(accountWords);
  try {
    const invitation = await readInvitation((await params).token);
    return { title: invitation ? invite.title(invitation.organizationName) : invite.goneTitle };
  } catch {
    // The page tells what failed; it has a name all the same.
    return {};
  }
};

type ShownProps = { token: string; invitation: Awaited<ReturnType<typeof readInvitation>> };

async function Invitation({ token, invitation }: ShownProps) {
  const [actor, { invite }, { roles }] = await Promise.all([currentActor(), say(accountWords), say(portalWords)]);
  if (!invitation) return <PageHeader title={invite.goneTitle} subtitle={invite.goneHint} />;
  const { organizationName, email, role, hasAccount } = invitation;
  return (
    <>
      <PageHeader title={invite.title(organizationName)} subtitle={invite.subtitle(email, roles[role])} />
      <InvitationAnswer token={token} email={email} hasAccount={hasAccount} signedInAs={actor?.email ?? null} />
    </>
  );
}

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  return (
    <Load skeleton={<PageSkeleton />} read={() => readInvitation(token)}>
      {(invitation) => <Invitation token={token} invitation={invitation} />}
    </Load>
  );
}
