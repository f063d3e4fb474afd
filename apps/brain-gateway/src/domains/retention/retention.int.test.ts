import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  callOperation,
  makeTestTenant,
  startTestGateway,
  type TestGateway,
  type TestTenant,
} from "../../testing/index.ts";
import { makeRun, secretOfTenant } from "../../testing/make-run.ts";
import { applyRetention } from "./index.ts";

let gateway: TestGateway;
let now = new Date();
const dayMs = 86_400_000;
beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now: () => now } });
});
afterAll(() => gateway.close());

const freshTenant = () => makeTestTenant(gateway.services.db, gateway.mint);
const keepFor = async (tenant: TestTenant, runDataDays: number | null) =>
  callOperation(gateway, "retention.change", { runDataDays }, { token: await tenant.people.owner.token() });

const runOf = async (tenant: TestTenant, daysOld: number) => {
  const id = await makeRun(gateway.services.db, tenant);
  const finishedAt = new Date(now.getTime() - daysOld * dayMs);
  const { tenantId } = tenant;
  await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.run.updateMany({ where: { tenantId, id }, data: { finishedAt } }),
  );
  return id;
};

const dataOf = async ({ tenantId }: TestTenant, runId: string) =>
  gateway.services.db.withTenant(tenantId, async (tx) => {
    const run = await tx.run.findFirst({ where: { tenantId, id: runId }, include: { steps: true } });
    return {
      text: JSON.stringify([run?.trigger, run?.steps.map(({ input, output }) => [input, output])]),
      steps: run?.steps.length,
    };
  });

describe("run data", () => {
  it("goes when it is older than the organization keeps it; younger data, steps and the audit log stay", async () => {
    const tenant = await freshTenant();
    const [old, young] = [await runOf(tenant, 31), await runOf(tenant, 29)];
    expect((await keepFor(tenant, 30)).status).toBe(200);
    await applyRetention(gateway.services);
    const [gone, kept] = [await dataOf(tenant, old), await dataOf(tenant, young)];
    expect(gone.text).not.toContain(secretOfTenant);
    expect(gone.steps).toBe(1);
    expect(kept.text).toContain(secretOfTenant);
    const { tenantId } = tenant;
    const audited = await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.auditEntry.count({ where: { tenantId, action: "retention.change" } }),
    );
    expect(audited).toBe(1);
    now = new Date(now.getTime() + 2 * dayMs);
    await applyRetention(gateway.services);
    expect((await dataOf(tenant, young)).text).not.toContain(secretOfTenant);
  });

  it("takes along what a retry was given, what errors quote, and what approvals and bells say; codes and who decided stay", async () => {
    const tenant = await freshTenant();
    const { tenantId, people } = tenant;
    const runId = await runOf(tenant, 31);
    const userId = people.owner.userId;
    const planted = Array.from({ length: 12 }, (_, index) => `planted secret ${index}`);
    const error = (index: number) => ({ code: "upstream_failed", message: planted[index] ?? "" });
    await gateway.services.db.withTenant(tenantId, async (tx) => {
      await tx.run.updateMany({ where: { tenantId, id: runId }, data: { status: "failed", error: error(0) } });
      await tx.runStep.updateMany({ where: { tenantId, runId }, data: { error: error(1) } });
      const given = { send: { body: planted[2] ?? "" } };
      const execution = { tenantId, runId, number: 1, cause: "retry", state: {}, startedById: userId };
      await tx.runExecution.create({ data: { ...execution, inputs: given } });
      const approval = await tx.approval.create({
        data: {
          ...{ tenantId, runId, nodeId: "ask", title: planted[3] ?? "", comment: planted[4] ?? "", detailsHash: "" },
          ...{ message: planted[5] ?? "", status: "approved", decidedById: userId, decidedAt: now },
        },
      });
      const handedOver = { tenantId, approvalId: approval.id, kind: "handed_over", fromId: userId };
      await tx.approvalEvent.create({ data: { ...handedOver, reason: planted[6] ?? "" } });
      const told = (kind: string, subjectId: string, from: number) => ({
        ...{ tenantId, userId, kind, subjectKind: kind.split(".")[0] ?? "", subjectId, dedupeKey: subjectId },
        ...{ subjectName: planted[from] ?? "", detail: planted[from + 1] ?? "" },
        writes: [{ tool: "http.request", stepName: planted[from] ?? "" }],
      });
      await tx.notification.createMany({
        data: [told("run.failed", runId, 8), told("approval.opened", approval.id, 10)],
      });
      await tx.receipt.create({
        data: {
          ...{
            tenantId,
            runId,
            nodeId: "send",
            idempotencyKey: runId,
            connectionId: runId,
            actionId: "send",
            input: {},
          },
          ...{ effect: "write", status: "failed", summary: planted[7] ?? "", error: error(7) },
        },
      });
    });
    const stored = () =>
      gateway.services.db.withTenant(tenantId, async (tx) => {
        const rows = await tx.run.findFirst({
          where: { tenantId, id: runId },
          include: {
            ...{ steps: true, executions: true, receipts: true },
            approvals: { include: { events: true } },
          },
        });
        const notifications = await tx.notification.findMany({ where: { tenantId, userId } });
        return JSON.stringify([rows, notifications], (_, value) => (typeof value === "bigint" ? Number(value) : value));
      });
    const before = await stored();
    expect(planted.filter((secret) => before.includes(secret))).toEqual(planted);
    await keepFor(tenant, 30);
    await applyRetention(gateway.services);
    const after = await stored();
    expect(planted.filter((secret) => after.includes(secret))).toEqual([]);
    expect(after.match(/"code":"upstream_failed"/g)).toHaveLength(3);
    expect(after).toContain(`"decidedById":"${userId}"`);
    expect(after).toContain('"title":"Greeting"');
    expect(after.match(/"subjectName":"Greeting","detail":"","writes":\[\]/g)).toHaveLength(2);
  });

  it("stays with an organization that keeps it, however old, and with a run that is still under way", async () => {
    const [keeper, other] = [await freshTenant(), await freshTenant()];
    const old = await runOf(keeper, 4000);
    const open = await makeRun(gateway.services.db, other, "waiting");
    await keepFor(other, 7);
    now = new Date(now.getTime() + 100 * dayMs);
    await applyRetention(gateway.services);
    expect((await dataOf(keeper, old)).text).toContain(secretOfTenant);
    expect((await dataOf(other, open)).text).toContain(secretOfTenant);
  });

  it("takes what came out of tests of drafts along, and what was drafted and never used, and leaves what is pinned", async () => {
    const tenant = await freshTenant();
    const { tenantId, people } = tenant;
    const userId = people.owner.userId;
    await keepFor(tenant, 30);
    const counts = () =>
      gateway.services.db.withTenant(tenantId, async (tx) => [
        await tx.workflowTestStep.count({ where: { tenantId } }),
        await tx.workflowPin.count({ where: { tenantId } }),
        await tx.workflowProposal.count({ where: { tenantId } }),
      ]);
    await gateway.services.db.withTenant(tenantId, async (tx) => {
      const { id: workflowId } = await tx.workflow.create({
        data: { tenantId, name: "Tried", draft: {}, createdById: userId },
      });
      const step = { tenantId, workflowId, userId, testId: workflowId, status: "succeeded" };
      const old = new Date(now.getTime() - 31 * dayMs);
      await tx.workflowTestStep.create({ data: { ...step, nodeId: "old", at: old } });
      await tx.workflowTestStep.create({ data: { ...step, nodeId: "young", at: now } });
      await tx.workflowPin.create({
        data: { tenantId, workflowId, nodeId: "old", output: {}, pinnedAt: old, pinnedById: userId },
      });
      const proposal = { tenantId, sentence: secretOfTenant, locale: "en", aiKeyId: workflowId, model: "small" };
      await tx.workflowProposal.create({ data: { ...proposal, askedById: userId, startedAt: old } });
      await tx.workflowProposal.create({ data: { ...proposal, askedById: people.admin.userId, startedAt: now } });
    });
    await applyRetention(gateway.services);
    expect(await counts()).toEqual([1, 1, 1]);
  });

  it("goes batch by batch, until nothing old is left", async () => {
    const tenant = await freshTenant();
    const { tenantId } = tenant;
    const first = await runOf(tenant, 60);
    await gateway.services.db.withTenant(tenantId, async (tx) => {
      const run = await tx.run.findFirstOrThrow({ where: { tenantId, id: first } });
      const { id: _, trigger, error, output, response, ...rest } = run;
      const copies = Array.from({ length: 250 }, () => ({ ...rest, trigger: trigger ?? {} }));
      await tx.run.createMany({ data: copies });
    });
    await keepFor(tenant, 30);
    await applyRetention(gateway.services);
    const left = await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.run.count({ where: { tenantId, dataErasedAt: null } }),
    );
    expect(left).toBe(0);
  });
});
