import { isAppError } from "@bizosaas/contracts";
import { say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { InvitationAnswer } from "@/features/account/invitation-answer.tsx";
import { accountWords } from "@/features/account/words.ts";
import { currentActor, publicGateway } from "@/portal.ts";
import { portalWords } from "@/words.ts";

type Props = { params: Promise<{ token: string }> };

const readInvitation = async (token: string) => {
  try {
    return await (await publicGateway()).invitations.view({ token });
  } catch (error) {
    if (isAppError(error) && error.status < 500) return null;
    throw error;
  }
};

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

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const [invitation, actor, t, { roles }] = await Promise.all([
    readInvitation(token),
    currentActor(),
    say(accountWords),
    say(portalWords),
  ]);
  if (!invitation) {
    return <PageHeader title={t.invite.goneTitle} subtitle={t.invite.goneHint} />;
  }
  const { organizationName, email, role, hasAccount } = invitation;
  return (
    <>
      <PageHeader title={t.invite.title(organizationName)} subtitle={t.invite.subtitle(email, roles[role])} />
      <InvitationAnswer token={token} email={email} hasAccount={hasAccount} signedInAs={actor?.email ?? null} />
    </>
  );
}
