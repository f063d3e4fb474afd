import { AppError, contract } from "@bizosaas/contracts";
import { hashPassword } from "@bizosaas/db/sign-in";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { personActor, type UserActor } from "../../platform/identity/actor.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope, Tx } from "../../platform/tenancy/tenant-scope.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { personNames } from "../members/index.ts";
import { notify, resolveNotifications } from "../notifications/index.ts";
import { notValid, type OpenInvitation, withInvitation } from "./find-invitation.ts";

type NewPerson = { name: string; passwordHash: string };

const signInFirst = () =>
  new AppError("conflict", "There is an account with this e-mail address. Sign in with it, then accept.");

const existingPerson = async (tx: Tx, actor: UserActor, { email }: OpenInvitation): Promise<string> => {
  const user = await tx.userAccount.findUnique({ where: { id: actor.userId }, select: { id: true, email: true } });
  if (user?.email === email) return user.id;
  throw new AppError("forbidden", `This invitation is for ${email}. Sign in with that address to accept it.`);
};

const createPerson = async (tx: Tx, person: NewPerson | null, { email }: OpenInvitation): Promise<string> => {
  if (await tx.userAccount.findUnique({ where: { email }, select: { id: true } })) throw signInFirst();
  if (!person) {
    const message = "Needed to make your account.";
    const fields = [
      { path: "name", message },
      { path: "password", message },
    ];
    throw new AppError("invalid_input", "Give your name and a password to make your account.", { fields });
  }
  const user = await tx.userAccount.create({ data: { ...person, email } });
  return user.id;
};

/** The second of two acceptances at once finds nothing left to accept. */
const useUp = async ({ tx, tenantId }: TenantScope, { id }: OpenInvitation, now: Date) => {
  const { count } = await tx.invitation.updateMany({
    where: { tenantId, id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: now },
  });
  if (count === 0) throw notValid();
};

const tellOfNewMember = async (
  services: Services,
  scope: TenantScope,
  { userId, invitation }: { userId: string; invitation: OpenInvitation },
) => {
  const { id, role, email, invitedById } = invitation;
  const names = await personNames(scope, [userId]);
  await resolveNotifications(services, scope, { kind: "invitation", ids: [id] });
  await notify(services, scope, {
    kind: "member.joined",
    subject: { kind: "member", id: userId, name: names.get(userId) ?? email },
    detail: role,
    dedupeKey: `member.joined:${id}`,
    to: { can: "members:manage", userIds: [invitedById], except: userId },
  });
};

const explain = (error: unknown): unknown => {
  if (isUniqueViolation(error, "email")) return signInFirst();
  return isUniqueViolation(error, "user_id") ? new AppError("conflict", "You are a member already.") : error;
};

export const acceptInvitation = publicVerb(contract.invitations.accept, async (ctx, { token, name, password }) => {
  const { services, actor, audit } = ctx;
  const isNew = actor === null && name !== undefined && password !== undefined;
  const person = isNew ? { name, passwordHash: await hashPassword(password) } : null;
  const accept = async (scope: TenantScope, invitation: OpenInvitation) => {
    const { tx, tenantId } = scope;
    const userId = await (actor ? existingPerson(tx, actor, invitation) : createPerson(tx, person, invitation));
    await useUp(scope, invitation, services.clock.now());
    await tx.membership.create({ data: { tenantId, userId, role: invitation.role } });
    const after = { userId, role: invitation.role };
    await audit(scope, personActor(userId), { objectKind: "invitation", objectId: invitation.id, after });
    await tellOfNewMember(services, scope, { userId, invitation });
    return { tenantId, userId };
  };
  return withInvitation(services, token, accept).catch((error: unknown) => {
    throw explain(error);
  });
});
