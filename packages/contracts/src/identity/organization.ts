import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { EmailAddress, Id, Json, Name, Timestamp } from "../shared/primitives.ts";
import { Password, Visit } from "./account.ts";
import { TenantRole } from "./permissions.ts";

export const Organization = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  createdAt: Timestamp,
  eraseAt: Timestamp.nullable().describe("When everything in it is erased, if an owner asked for that."),
  requiresSecondFactor: z
    .boolean()
    .describe("Whether members without a second factor are kept out until they have one."),
});
export type Organization = z.infer<typeof Organization>;

export const createOrganization = operation({
  method: "POST",
  path: "/v1/organizations",
  summary: "Create an organization",
  tag: "Organization",
  can: "signed_in",
  effect: "write",
  audit: "organization.create",
  input: z.strictObject({ name: Name }),
  output: Organization,
});
export const getOrganization = operation({
  method: "GET",
  path: "/v1/organization",
  summary: "The organization this call works in",
  tag: "Organization",
  can: "organization:read",
  effect: "read",
  input: z.strictObject({}),
  output: Organization,
});
export const renameOrganization = operation({
  method: "PATCH",
  path: "/v1/organization",
  summary: "Rename the organization",
  tag: "Organization",
  can: "organization:manage",
  effect: "write",
  audit: "organization.rename",
  input: z.strictObject({ name: Name }),
  output: Organization,
});

/** Only a person with a factor of their own turns it on; who turns it on or off shows again that it is them. */
export const requireSecondFactor = operation({
  method: "PUT",
  path: "/v1/organization/second-factor",
  summary: "Require a second factor of everybody",
  tag: "Organization",
  can: "organization:manage",
  effect: "write",
  audit: "organization.require_second_factor",
  input: z.strictObject({ isRequired: z.boolean() }),
  output: Organization,
});

/** Days between the wish to erase and the erasure, in which all is paused and an owner can take it back. */
export const eraseGraceDays = 14;
export const eraseOrganization = operation({
  method: "POST",
  path: "/v1/organization/erase",
  summary: "Pause the organization, and erase it after 14 days",
  tag: "Organization",
  can: "organization:own",
  effect: "destructive",
  audit: "organization.erase",
  input: z.strictObject({ name: z.string().max(120).describe("The organization's name, typed as it is written.") }),
  output: Organization,
});
export const restoreOrganization = operation({
  method: "POST",
  path: "/v1/organization/restore",
  summary: "Keep an organization that was about to be erased",
  tag: "Organization",
  can: "organization:own",
  effect: "write",
  audit: "organization.restore",
  input: z.strictObject({}),
  output: Organization,
});

export const Member = z.object({
  userId: Id,
  name: z.string(),
  email: z.string(),
  role: TenantRole,
  joinedAt: Timestamp,
  /** Set for an operator who is only visiting. */
  visit: Visit.nullable(),
});
export type Member = z.infer<typeof Member>;

export const ListedMember = Member.extend({
  hasSecondFactor: z.boolean().nullable().describe("Null for people who don't manage the members."),
});
export type ListedMember = z.infer<typeof ListedMember>;

export const listMembers = operation({
  method: "GET",
  path: "/v1/members",
  summary: "People of the organization",
  tag: "Members",
  can: "members:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(ListedMember) }),
});
export const changeMemberRole = operation({
  method: "PATCH",
  path: "/v1/members/{userId}",
  summary: "Change a member's role",
  tag: "Members",
  can: "members:manage",
  effect: "write",
  audit: "member.change_role",
  input: z.strictObject({ userId: Id, role: TenantRole }),
  output: Member,
});
export const removeMember = operation({
  method: "DELETE",
  path: "/v1/members/{userId}",
  summary: "Remove a member",
  tag: "Members",
  can: "members:manage",
  effect: "destructive",
  audit: "member.remove",
  input: z.strictObject({ userId: Id }),
  output: z.object({ removed: z.literal(true) }),
});

export const leaveOrganization = operation({
  method: "POST",
  path: "/v1/members/leave",
  summary: "Leave the organization",
  tag: "Members",
  can: "signed_in",
  effect: "destructive",
  audit: "member.leave",
  input: z.strictObject({}),
  output: z.object({ left: z.literal(true) }),
});

export const Invitation = z.object({
  id: Id,
  email: z.string(),
  role: TenantRole,
  createdAt: Timestamp,
  expiresAt: Timestamp,
});
export type Invitation = z.infer<typeof Invitation>;
/** Carries its tenant so that the lookup happens inside that tenant: `<tenantId>.<secret>`. */
const InvitationToken = z.string().min(40).max(200);

export const listInvitations = operation({
  method: "GET",
  path: "/v1/invitations",
  summary: "Invitations that wait for an answer",
  tag: "Members",
  can: "members:manage",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(Invitation) }),
});
export const createInvitation = operation({
  method: "POST",
  path: "/v1/invitations",
  summary: "Invite somebody by e-mail address",
  tag: "Members",
  can: "members:manage",
  effect: "write",
  audit: "invitation.create",
  input: z.strictObject({ email: EmailAddress, role: TenantRole }),
  output: Invitation.extend({ acceptUrl: z.url().describe("Shown once: the address to send to the invited person.") }),
});
export const revokeInvitation = operation({
  method: "DELETE",
  path: "/v1/invitations/{invitationId}",
  summary: "Withdraw an invitation",
  tag: "Members",
  can: "members:manage",
  effect: "write",
  audit: "invitation.revoke",
  input: z.strictObject({ invitationId: Id }),
  output: z.object({ revoked: z.literal(true) }),
});
export const viewInvitation = operation({
  method: "POST",
  path: "/v1/invitations/view",
  summary: "What an invitation is for",
  tag: "Members",
  can: "public",
  effect: "read",
  input: z.strictObject({ token: InvitationToken }),
  output: z.object({ organizationName: z.string(), email: z.string(), role: TenantRole, hasAccount: z.boolean() }),
});
/** With an account the person signs in first and sends no name or password. */
export const acceptInvitation = operation({
  method: "POST",
  path: "/v1/invitations/accept",
  summary: "Accept an invitation",
  tag: "Members",
  can: "public",
  effect: "write",
  audit: "invitation.accept",
  input: z.strictObject({ token: InvitationToken, name: Name.optional(), password: Password.optional() }),
  output: z.object({ tenantId: Id, userId: Id }),
});

export const AuditEntry = z.object({
  id: Id,
  at: Timestamp,
  actor: z.string(),
  actorName: z.string().nullable(),
  onBehalfOf: z.string().nullable().describe("Whose rights an API key used: `user:<id>`."),
  onBehalfOfName: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  before: Json.nullable(),
  after: Json.nullable(),
  reason: z.string().nullable(),
  correlationId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An action's name, as a contract gives it. */
export const AuditAction = z
  .string()
  .regex(/^[a-z_]+\.[a-z_]+$/)
  .max(80);

export const AuditFilter = z.strictObject({
  personId: Id.optional().describe("What they did, by hand or through an API key of theirs."),
  action: AuditAction.optional(),
  from: Timestamp.optional(),
  until: Timestamp.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const listAuditEntries = operation({
  method: "GET",
  path: "/v1/audit",
  summary: "What was changed, when and by whom",
  tag: "Audit",
  can: "audit:read",
  effect: "read",
  input: z.strictObject({ ...PageQuery.shape, ...AuditFilter.shape }),
  output: pageOf(AuditEntry),
});
/** More is refused, never cut off: narrow the filters, or export all of the organization's data. */
export const auditExportRows = 10_000;
export const exportAuditEntries = operation({
  method: "POST",
  path: "/v1/audit/export",
  summary: "The audit log as a CSV file, as the filters show it",
  tag: "Audit",
  can: "audit:read",
  effect: "write",
  audit: "audit.export",
  input: AuditFilter,
  output: z.file(),
});

export const organizationsContract = {
  create: createOrganization,
  get: getOrganization,
  rename: renameOrganization,
  requireSecondFactor,
  erase: eraseOrganization,
  restore: restoreOrganization,
};
export const membersContract = {
  list: listMembers,
  changeRole: changeMemberRole,
  remove: removeMember,
  leave: leaveOrganization,
};
export const invitationsContract = {
  list: listInvitations,
  create: createInvitation,
  revoke: revokeInvitation,
  view: viewInvitation,
  accept: acceptInvitation,
};
export const auditContract = { list: listAuditEntries, export: exportAuditEntries };
