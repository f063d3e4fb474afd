import { randomBytes } from "node:crypto";
import { z } from "zod";
import { callOperation } from "../call-operation.ts";
import { makeApiKey } from "../make-api-key.ts";
import { makePerson } from "../people.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const freshEmail = () => `new-${randomBytes(5).toString("hex")}@example.test`;
const TenantAnswer = z.object({ tenantId: z.string() });
const IdAnswer = z.object({ id: z.string() });
const InvitationAnswer = z.object({ id: z.string(), acceptUrl: z.string() });

const invite = async ({ gateway, tenant }: CaseStage) => {
  const token = await tenant.people.owner.token();
  const input = { email: freshEmail(), role: "member" };
  const { body } = await callOperation(gateway, "invitations.create", input, { token });
  const { id, acceptUrl } = InvitationAnswer.parse(body);
  return { id, token: acceptUrl.slice(acceptUrl.lastIndexOf("/") + 1) };
};

const ofOwner = {
  input: () => ({}),
  filled: ({ tenant }: CaseStage) => ({ personId: tenant.people.owner.userId }),
};

const newMember = ({ gateway, tenant }: CaseStage) =>
  makePerson(gateway.services.db, gateway.mint, { tenantId: tenant.tenantId, role: "member" });

export const identityCases: OperationCases = {
  "account.signUp": {
    input: () => ({
      name: "Ada Vale",
      email: freshEmail(),
      password: "a long password",
      organizationName: "Vale Bakery",
    }),
    auditIn: (answer) => TenantAnswer.parse(answer).tenantId,
  },
  "account.get": { input: () => ({}) },
  "account.listSessions": { input: () => ({}) },
  "account.revokeSession": {
    input: async ({ gateway, tenant }) => {
      const { userId } = tenant.people.owner;
      const session = await gateway.services.db.global.userSession.create({
        data: {
          userId,
          portal: "client",
          tokenHash: randomBytes(16).toString("hex"),
          expiresAt: new Date(Date.now() + 60_000),
        },
      });
      return { sessionId: session.id };
    },
  },
  "organizations.create": { input: () => ({ name: "Second Bakery" }), auditIn: (answer) => IdAnswer.parse(answer).id },
  "organizations.get": { input: () => ({}) },
  "organizations.rename": { input: () => ({ name: "Vale Bakery and Sons" }) },
  "organizations.requireSecondFactor": { input: () => ({ isRequired: false }) },
  "members.list": { input: () => ({}) },
  "members.changeRole": { input: async (stage) => ({ userId: (await newMember(stage)).userId, role: "viewer" }) },
  "members.remove": { input: async (stage) => ({ userId: (await newMember(stage)).userId }) },
  "invitations.list": { input: () => ({}) },
  "invitations.create": { input: () => ({ email: freshEmail(), role: "member" }) },
  "invitations.revoke": { input: async (stage) => ({ invitationId: (await invite(stage)).id }) },
  "invitations.view": { input: async (stage) => ({ token: (await invite(stage)).token }) },
  "invitations.accept": {
    input: async (stage) => ({ token: (await invite(stage)).token, name: "Grace Vale", password: "a long password" }),
  },
  "apiKeys.list": { input: () => ({}) },
  "apiKeys.create": {
    input: () => ({ name: "Till", permissions: ["api_keys:manage"], expiresInDays: 30 }),
  },
  "apiKeys.revoke": {
    input: async ({ gateway, tenant }) => {
      const { tenantId, people } = tenant;
      const createdById = people.owner.userId;
      const { keyId } = await makeApiKey(gateway.services.db, { tenantId, createdById, permissions: ["runs:read"] });
      return { apiKeyId: keyId };
    },
  },
  "audit.list": ofOwner,
  "audit.export": ofOwner,
};
