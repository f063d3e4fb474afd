import type { Overview, RunStatus } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, startTestGateway, type TestGateway, type TestTenant } from "../../testing/index.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { makeRun } from "../../testing/make-run.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const day = 86_400_000;
const ago = (ms: number) => new Date(Date.now() - ms);

const plantRun = async (tenant: TestTenant, status: RunStatus, createdAt: Date, error: string | null = null) => {
  const id = await makeRun(gateway.services.db, tenant, status);
  await gateway.services.db.withTenant(tenant.tenantId, (tx) =>
    tx.run.updateMany({
      where: { id },
      data: { createdAt, ...(error && { error: { code: "internal", message: error } }) },
    }),
  );
  return id;
};

const plantUsage = (tenant: TestTenant, at: Date, costMicros: number, isPriced: boolean, runId = uuidv7()) =>
  gateway.services.db.withTenant(tenant.tenantId, (tx) =>
    tx.aiUsage.create({
      data: {
        ...{
          tenantId: tenant.tenantId,
          aiKeyId: uuidv7(),
          runId,
          nodeId: "write",
          model: "m",
          isPriced,
          costMicros,
          at,
        },
        ...{ inputTokens: 100, outputTokens: 20, latencyMs: 1 },
      },
    }),
  );

const plantEvent = (tenant: TestTenant, name: string, at: Date) =>
  gateway.services.db.withTenant(tenant.tenantId, (tx) =>
    tx.tenantEvent.create({ data: { tenantId: tenant.tenantId, name, payload: {}, at } }),
  );

const plantConnection = (tenant: TestTenant, status: string) =>
  makeConnection(gateway.services.db, tenant, { name: "Blog", status, statusReason: "The password was refused." });

const overviewOf = async (tenant: TestTenant, days: number, role: "owner" | "viewer" = "owner") => {
  const token = await tenant.people[role].token();
  const { status, body } = await callOperation(gateway, "overview.get", { days }, { token });
  expect(status).toBe(200);
  expect(status).toBe(200);
  return body as Overview;
};

describe("the overview", () => {
  it("counts the range and the one before it, day by day, and no other organization's rows", async () => {
    const { tenant, otherTenant } = gateway;
    await plantRun(tenant, "succeeded", ago(0));
    await plantRun(tenant, "failed", ago(2 * day), "The site is gone.");
    await plantRun(tenant, "succeeded", ago(9 * day));
    await plantRun(tenant, "succeeded", ago(40 * day));
    await plantRun(otherTenant, "failed", ago(0), "Not yours.");
    const runId = uuidv7();
    await plantUsage(tenant, ago(0), 500, true, runId);
    await plantUsage(tenant, ago(0), 0, false, runId);
    await plantUsage(tenant, ago(8 * day), 700, true);
    await plantUsage(otherTenant, ago(0), 9_000_000, true);
    await plantEvent(tenant, "cms.post.created", ago(day));
    await plantEvent(tenant, "cms.page.updated", ago(day));
    await plantEvent(tenant, "cms.media.created", ago(day));
    await plantEvent(tenant, "shop.order.created", ago(day));
    await plantEvent(tenant, "shop.order.updated", ago(day));
    await plantEvent(tenant, "crm.contact.created", ago(9 * day));
    await plantEvent(otherTenant, "cms.post.created", ago(day));

    const week = await overviewOf(tenant, 7);
    expect(week.runs).toEqual({
      total: { now: 2, before: 1 },
      succeeded: { now: 1, before: 1 },
      failed: { now: 1, before: 0 },
    });
    expect(week.ai).toEqual({
      runs: { now: 1, before: 1 },
      calls: { now: 2, before: 1 },
      tokens: { now: 240, before: 120 },
      costMicros: { now: 500, before: 700, unpricedCalls: 1 },
    });
    expect(week.content).toEqual({ created: { now: 1, before: 0 }, changed: { now: 1, before: 0 } });
    expect(week.perDay).toHaveLength(7);
    expect(week.perDay.at(-1)).toMatchObject({ runs: 1, succeeded: 1, failed: 0, aiCalls: 2, costMicros: 500 });
    expect(week.perDay.at(-3)).toMatchObject({ runs: 1, failed: 1, costMicros: 0 });
    expect(week.orders).toEqual({ now: 1, before: 0 });
    expect(week.contacts).toEqual({ now: 0, before: 1 });
    expect(week.perDay.at(-2)).toMatchObject({ created: 1, changed: 1, orders: 1, contacts: 0 });

    const month = await overviewOf(tenant, 30);
    expect(month.runs.total).toEqual({ now: 3, before: 1 });
  });

  it("says that a cost is unknown when no call's price is, instead of nothing", async () => {
    const { otherTenant } = gateway;
    await gateway.database.asAdmin("delete from ai_usage where tenant_id = $1", [otherTenant.tenantId]);
    expect((await overviewOf(otherTenant, 7)).ai.costMicros).toEqual({ now: 0, before: 0, unpricedCalls: 0 });
    await plantUsage(otherTenant, ago(0), 0, false);
    const { ai, perDay } = await overviewOf(otherTenant, 7);
    expect(ai.costMicros).toEqual({ now: null, before: 0, unpricedCalls: 1 });
    expect(perDay.at(-1)?.costMicros).toBeNull();
  });

  it("lists broken connections, the failures nobody mended and the runs that hang, until they are mended", async () => {
    const { tenant } = gateway;
    const connectionId = await plantConnection(tenant, "broken");
    await plantConnection(tenant, "connected");
    const stuck = await plantRun(tenant, "running", ago(3 * 3_600_000));
    const fresh = await plantRun(tenant, "running", ago(60_000));
    const failed = await plantRun(tenant, "failed", ago(2 * 3_600_000), "The model refused.");

    const { waiting, connections } = await overviewOf(tenant, 7);
    expect(connections).toEqual({ total: 2, broken: 1 });
    expect(waiting.connections).toEqual([{ id: connectionId, name: "Blog", reason: "The password was refused." }]);
    expect(waiting.stuckRuns.map(({ id }) => id)).toEqual([stuck]);
    expect(waiting.stuckRuns.map(({ id }) => id)).not.toContain(fresh);
    expect(waiting.failedRuns.find(({ id }) => id === failed)).toMatchObject({ message: "The model refused." });

    await gateway.services.db.withTenant(tenant.tenantId, async (tx) => {
      const run = await tx.run.findFirstOrThrow({ where: { id: failed } });
      await tx.run.create({
        data: {
          ...{ tenantId: tenant.tenantId, workflowId: run.workflowId, versionId: run.versionId },
          ...{ triggerNodeId: "start", triggerKind: "trigger.manual", trigger: {}, status: "succeeded" },
        },
      });
    });
    const mended = await overviewOf(tenant, 7);
    expect(mended.waiting.failedRuns.map(({ id }) => id)).not.toContain(failed);
  });

  it("tells what happened newest first, and changes by people only to those who may read the audit log", async () => {
    const { tenant } = gateway;
    const token = await tenant.people.owner.token();
    const made = await callOperation(gateway, "workflows.create", { name: "Weekly digest" }, { token });
    const workflowId = (made.body as { id: string }).id;
    const { activity } = await overviewOf(tenant, 7);
    expect(activity[0]).toMatchObject({
      ...{ action: "workflow.create", objectKind: "workflow", objectId: workflowId, title: "Weekly digest" },
    });
    expect(activity[0]?.actorName).not.toBeNull();
    expect(activity.map(({ at }) => at)).toEqual(
      activity
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(activity.some(({ action }) => action.startsWith("run."))).toBe(true);
    const seen = await overviewOf(tenant, 7, "viewer");
    expect(seen.activity.every(({ action }) => /^(run|receipt)\./.test(action))).toBe(true);
  });

  it("tells of what was deleted or disconnected since that it is gone, and of nothing else", async () => {
    const { tenant } = gateway;
    const token = await tenant.people.owner.token();
    const make = async (name: string) => {
      const { body } = await callOperation(gateway, "workflows.create", { name }, { token });
      return (body as { id: string }).id;
    };
    const [kept, deleted] = [await make("Kept"), await make("Deleted")];
    const goneOf = async (objectId: string) =>
      (await overviewOf(tenant, 7)).activity.filter((entry) => entry.objectId === objectId).map(({ isGone }) => isGone);
    expect(await goneOf(deleted)).toEqual([false]);
    await callOperation(gateway, "workflows.delete", { workflowId: deleted }, { token });
    expect(await goneOf(deleted), "its making and its deletion").toEqual([true, true]);
    expect(await goneOf(kept)).toEqual([false]);
  });

  it("names the record that somebody wrote to by hand, until it is kept no more", async () => {
    const { tenant } = gateway;
    const { tenantId } = tenant;
    const connectionId = await plantConnection(tenant, "connected");
    const target = { kind: "crm.contact", externalId: "101" };
    const record = await gateway.services.db.withTenant(tenantId, async (tx) => {
      const receipt = {
        actionId: "update_contact",
        effect: "write",
        status: "succeeded",
        summary: "Changed a contact.",
      };
      const written = { targetKind: target.kind, targetId: target.externalId, idempotencyKey: uuidv7(), input: {} };
      await tx.receipt.create({ data: { tenantId, connectionId, ...receipt, ...written } });
      return tx.resource.create({
        data: { tenantId, connectionId, ...target, title: "Ada", data: {}, hash: "h" },
        select: { id: true },
      });
    });
    const writeOf = async () =>
      (await overviewOf(tenant, 7)).activity.find(({ title }) => title === "Changed a contact.");
    expect(await writeOf()).toMatchObject({ runId: null, resource: { id: record.id, kind: "crm.contact" } });

    await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.resource.updateMany({ where: { id: record.id }, data: { deletedAt: new Date() } }),
    );
    expect(await writeOf()).toMatchObject({ runId: null, resource: null });
  });

  it("warns of a month's budget from four fifths on, and of no other organization's, month's or workflow's", async () => {
    const { tenant, otherTenant } = gateway;
    const spend = async (of: TestTenant, costMicros: number, at = ago(0)) => {
      const id = await plantRun(of, "succeeded", ago(0));
      await plantUsage(of, at, costMicros, true, id);
      return gateway.services.db.withTenant(of.tenantId, async (tx) => {
        const { workflowId } = await tx.run.findFirstOrThrow({ where: { id } });
        const monthBudgetMicros = 1_000_000n;
        await tx.workflowSettings.create({ data: { tenantId: of.tenantId, workflowId, monthBudgetMicros } });
        return workflowId;
      });
    };
    const warned = await spend(tenant, 800_000);
    await spend(tenant, 799_999);
    await spend(tenant, 900_000, ago(40 * day));
    await spend(otherTenant, 900_000);
    const { budgets } = (await overviewOf(tenant, 7)).waiting;
    expect(budgets).toEqual([
      { id: warned, workflowName: expect.any(String), spentMicros: 800_000, budgetMicros: 1_000_000 },
    ]);
  });

  it("refuses a range that it does not offer", async () => {
    const token = await gateway.tenant.people.owner.token();
    const { problem } = await callOperation(gateway, "overview.get", { days: 31 }, { token });
    expect(problem?.code).toBe("invalid_input");
  });
});
