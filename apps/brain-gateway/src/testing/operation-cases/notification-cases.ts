import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { notify } from "../../domains/notifications/index.ts";
import { callOperation } from "../call-operation.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const toldOwner = async ({ gateway: { services }, tenant }: CaseStage): Promise<string> => {
  const { tenantId, people } = tenant;
  const subject = { kind: "run" as const, id: uuidv7(), name: "Greeting" };
  return services.db.withTenant(tenantId, async (tx) => {
    const to = { userIds: [people.owner.userId] };
    await notify(services, { tx, tenantId }, { kind: "run.failed", subject, dedupeKey: uuidv7(), to });
    const { id } = await tx.notification.findFirstOrThrow({ where: { tenantId, subjectId: subject.id } });
    return id;
  });
};

const connectedSlack = async ({ gateway, tenant, vendors: { slack } }: CaseStage) => {
  const form = { botToken: slack.botToken, signingSecret: slack.signingSecret };
  const token = await tenant.people.owner.token();
  const { body } = await callOperation(gateway, "connections.create", { connectorId: "slack", form }, { token });
  return { connectionId: z.object({ id: z.string() }).parse(body).id };
};

export const notificationCases: OperationCases = {
  "notifications.list": { input: () => ({}) },
  "notifications.count": { input: () => ({}) },
  "notifications.watch": { input: () => ({}) },
  "notifications.read": { input: async (stage) => ({ notificationId: await toldOwner(stage) }) },
  "notifications.readAll": { input: () => ({}) },
  "notifications.listPreferences": { input: () => ({}) },
  "notifications.savePreferences": {
    input: () => ({ items: [{ kind: "run.failed", isInApp: true, isEmail: true, isSlack: true }] }),
  },
  "slack.getAccount": { input: () => ({}) },
  "slack.getInteractivity": { input: connectedSlack },
};
