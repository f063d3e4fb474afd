import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { tellOperators } from "../../domains/platform-notifications/index.ts";
import { callOperation } from "../call-operation.ts";
import { makeDeadLetter } from "../make-dead-letter.ts";
import { makeRun } from "../make-run.ts";
import { makePlatformPerson, type TestPerson } from "../people.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const VisitAnswer = z.object({ url: z.url() });

const visitBy = async ({ gateway, tenant }: CaseStage, operator: TestPerson) => {
  const input = { tenantId: tenant.tenantId, reason: "They asked why a run failed." };
  const { body } = await callOperation(gateway, "platform.enterTenant", input, { token: await operator.token() });
  return { code: new URL(VisitAnswer.parse(body).url).hash.slice(1) };
};

const deadLetterIn = ({ gateway, tenant }: CaseStage) =>
  makeDeadLetter(gateway.services.db, tenant, "notification.mail", { subjectId: uuidv7(), dedupeKey: "case" });

const toldOperator = async ({ gateway: { services, operator } }: CaseStage): Promise<string> => {
  const key = uuidv7();
  const subject = { kind: "part" as const, id: "worker", name: "Worker" };
  return services.db.withPlatform(async (tx) => {
    await tellOperators(services, tx, [{ kind: "part.down", subject, detail: "None alive.", key }]);
    const where = { userId: operator.userId, dedupeKey: key };
    return (await tx.platformNotification.findFirstOrThrow({ where })).id;
  });
};

export const platformCases: OperationCases = {
  "platform.overview": { input: () => ({}) },
  "platformAudit.list": { input: () => ({}) },
  "platform.listTenants": { input: () => ({}) },
  "platform.getTenant": { input: ({ tenant }) => ({ tenantId: tenant.tenantId }) },
  "platform.listRuns": {
    input: () => ({}),
    filled: async ({ gateway, tenant }) => {
      await makeRun(gateway.services.db, tenant);
      return { tenantId: tenant.tenantId };
    },
  },
  "platform.getRun": {
    input: async ({ gateway, tenant }) => ({ runId: await makeRun(gateway.services.db, tenant) }),
  },
  "platform.health": { input: () => ({}) },
  "platform.enterTenant": {
    input: ({ tenant }) => ({ tenantId: tenant.tenantId, reason: "They asked why a run failed.", access: "change" }),
  },
  "platformNotifications.list": { input: () => ({}) },
  "platformNotifications.count": { input: () => ({}) },
  "platformNotifications.watch": { input: () => ({}) },
  "platformNotifications.read": {
    input: async (stage) => ({ notificationId: await toldOperator(stage) }),
    isOfPerson: true,
    auditIn: () => "platform",
  },
  "platformNotifications.readAll": { input: () => ({}), auditIn: () => "platform" },
  "deadLetters.list": {
    input: () => ({}),
    filled: async (stage) => {
      await deadLetterIn(stage);
      return { tenantId: stage.tenant.tenantId };
    },
  },
  "deadLetters.send": {
    input: async (stage) => ({ messageId: await deadLetterIn(stage) }),
    auditIn: () => "platform",
  },
  "deadLetters.sendAll": {
    input: async (stage) => {
      await deadLetterIn(stage);
      return { tenantId: stage.tenant.tenantId, topic: "notification.mail" };
    },
    auditIn: () => "platform",
  },
  "deadLetters.discard": {
    input: async (stage) => ({ messageId: await deadLetterIn(stage), reason: "Its workflow is gone." }),
  },
  "visits.open": {
    input: async (stage) => ({ code: (await visitBy(stage, stage.gateway.operator)).code }),
  },
  "visits.end": {
    input: () => ({}),
    as: async (stage) => {
      const { gateway, tenant } = stage;
      const visitor = await makePlatformPerson(gateway.services.db, gateway.mint, "operator");
      await visitBy(stage, visitor);
      const seat = { portal: "client", tenantId: tenant.tenantId, role: "viewer", platformRole: null } as const;
      return { ...visitor, token: (changes) => visitor.token({ ...seat, ...changes }) };
    },
  },
};
