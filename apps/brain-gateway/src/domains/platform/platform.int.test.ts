import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun, secretOfTenant } from "../../testing/make-run.ts";

let gateway: TestGateway;
let runId: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  runId = await makeRun(gateway.services.db, gateway.tenant);
});
afterAll(() => gateway.close());

const asSupport = async (name: string, input = {}) =>
  callOperation(gateway, name, input, { token: await gateway.support.token() });

describe("the platform's view", () => {
  it("shows a run's shape and course without a word of the tenant's data", async () => {
    const detail = await asSupport("platform.getRun", { runId });
    expect(detail.body).toMatchObject({
      id: runId,
      tenantId: gateway.tenant.tenantId,
      steps: [{ nodeId: "start", status: "succeeded" }],
    });
    const list = await asSupport("platform.listRuns");
    const tenant = await asSupport("platform.getTenant", { tenantId: gateway.tenant.tenantId });
    for (const { status, body } of [detail, list, tenant]) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(secretOfTenant);
    }
  });

  it("tells of a failure by its code alone, for its sentence may quote the tenant's data", async () => {
    const failedId = await makeRun(gateway.services.db, gateway.tenant, "failed");
    const detail = await asSupport("platform.getRun", { runId: failedId });
    const error = { code: "stopped" };
    expect(detail.body).toMatchObject({ status: "failed", error, steps: [{ status: "failed", error }] });
    const list = await asSupport("platform.listRuns", { status: "failed" });
    expect(list.body).toMatchObject({ items: [{ id: failedId, error }] });
    const tenant = await asSupport("platform.getTenant", { tenantId: gateway.tenant.tenantId });
    for (const { body } of [detail, list, tenant]) expect(JSON.stringify(body)).not.toContain(secretOfTenant);
  });

  it("pages through every tenant once and finds one by name", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await asSupport("platform.listTenants", { limit: 1, ...(cursor && { cursor }) });
      const page = body as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.sort()).toEqual([gateway.tenant.tenantId, gateway.otherTenant.tenantId].sort());
    const byName = async (sort: string) => {
      const { body } = await asSupport("platform.listTenants", { sort });
      return (body as { items: { name: string }[] }).items.map(({ name }) => name.toLowerCase());
    };
    expect(await byName("name")).toEqual((await byName("-name")).toSorted());
    const none = await asSupport("platform.listTenants", { search: "100%_" });
    expect(none.body).toMatchObject({ items: [] });
  });

  it("counts what there is", async () => {
    const { body } = await asSupport("platform.overview");
    expect(body).toMatchObject({ tenants: 2, runs: { last24Hours: 2, failedLast24Hours: 1 }, deadLetters: 0 });
  });

  it("names the silent worker as the root of what depends on it", async () => {
    const { body } = await asSupport("platform.health");
    const parts = new Map(
      (body as { parts: { id: string; state: string; cause: string | null }[] }).parts.map((part) => [part.id, part]),
    );
    expect(parts.get("postgresql")?.state).toBe("up");
    expect(parts.get("worker")).toMatchObject({ state: "down", cause: null });
    expect(parts.get("engine")).toMatchObject({ state: "down", cause: "worker" });
    expect([...parts.keys()].slice(0, 2)).toEqual(["postgresql", "api"]);
  });

  it("counts the workers that report, for operators and, without their names, for organizations", async () => {
    const beat = (id: string, seconds: number) =>
      gateway.database.asAdmin(
        "insert into worker_heartbeat (worker_id, started_at, beat_at, version, load) values ($1, now(), now() - $2 * interval '1 second', '1', '{}')",
        [id, seconds],
      );
    await beat("one", 0);
    await beat("two", 1);
    await beat("gone", 60);
    const workersOf = (body: unknown) => (body as { workers: number }).workers;
    await expect.poll(async () => workersOf((await asSupport("platform.health")).body), { timeout: 8000 }).toBe(2);
    const token = await gateway.tenant.people.viewer.token();
    const { body } = await callOperation(gateway, "status.get", {}, { token });
    expect(workersOf(body)).toBe(2);
    expect(JSON.stringify(body)).not.toContain('"one"');
  });
});
