import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countRows, fillTables } from "../../testing/fill-tables.ts";
import {
  callOperation,
  makeTestTenant,
  startTestGateway,
  type TestGateway,
  type TestTenant,
} from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { eraseDue } from "./index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const freshTenant = () => makeTestTenant(gateway.services.db, gateway.mint);
const call = async (tenant: TestTenant, name: string, input: Record<string, unknown> = {}) =>
  callOperation(gateway, name, input, { token: await tenant.people.owner.token() });
const inTenant = <T>({ tenantId }: TestTenant, work: (tx: Tx) => Promise<T>) =>
  gateway.services.db.withTenant(tenantId, work);
type Tx = Parameters<Parameters<TestGateway["services"]["db"]["withTenant"]>[1]>[0];

const askFor = async (tenant: TestTenant) =>
  expect((await call(tenant, "organizations.erase", { name: tenant.name })).status).toBe(200);
const graceIsOver = ({ tenantId }: TestTenant) =>
  gateway.database.asAdmin("update tenant set erase_at = now() - interval '1 second' where id = $1", [tenantId]);

describe("an organization that is to be erased", () => {
  it("is asked for by its name as it is written", async () => {
    const tenant = await freshTenant();
    const wrong = await call(tenant, "organizations.erase", { name: `${tenant.name}x` });
    expect(wrong.problem?.fields?.map(({ path }) => path)).toEqual(["name"]);
    expect((await call(tenant, "organizations.get")).body).toMatchObject({ eraseAt: null });
  });

  it("stops its workflows and runs, takes no change, and goes on as it was when restored", async () => {
    const tenant = await freshTenant();
    const runId = await makeRun(gateway.services.db, tenant, "waiting");
    await inTenant(tenant, (tx) =>
      tx.workflow.create({
        data: { tenantId: tenant.tenantId, name: "Resting", state: "paused", draft: {}, createdById: uuidv7() },
      }),
    );
    await askFor(tenant);
    const states = () =>
      inTenant(tenant, async (tx) => {
        const workflows = await tx.workflow.findMany({
          where: { tenantId: tenant.tenantId },
          orderBy: { name: "asc" },
        });
        return workflows.map(({ name, state }) => `${name} ${state}`);
      });
    expect(await states()).toEqual(["Greeting paused", "Resting paused"]);
    const run = await inTenant(tenant, (tx) => tx.run.findFirst({ where: { tenantId: tenant.tenantId, id: runId } }));
    expect(run?.cancelRequestedAt).not.toBeNull();
    expect((await call(tenant, "organizations.rename", { name: "Else" })).problem?.code).toBe("conflict");
    expect((await call(tenant, "members.list")).status).toBe(200);
    expect((await call(tenant, "organizations.restore")).body).toMatchObject({ eraseAt: null });
    expect(await states()).toEqual(["Greeting active", "Resting paused"]);
    expect((await call(tenant, "organizations.rename", { name: "Else" })).status).toBe(200);
  });

  it("is left alone until its 14 days are over", async () => {
    const tenant = await freshTenant();
    await askFor(tenant);
    const { body } = await call(tenant, "organizations.get");
    const { eraseAt } = body as { eraseAt: string };
    const days = (new Date(eraseAt).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13.99);
    expect(days).toBeLessThanOrEqual(14);
    await eraseDue(gateway.services);
    expect((await call(tenant, "organizations.get")).status).toBe(200);
  });

  it("loses every row of every tenant table and its files then; another keeps all of its own", async () => {
    const [tenant, other] = [await freshTenant(), await freshTenant()];
    for (const each of [tenant, other]) {
      await makeRun(gateway.services.db, each);
      await fillTables(gateway.database, each.tenantId);
    }
    const ref = { tenantId: tenant.tenantId, folder: "exports", id: uuidv7() } as const;
    await gateway.services.files.write(ref, Readable.from(["theirs"]), new AbortController().signal);
    const [full, kept] = [
      await countRows(gateway.database, tenant.tenantId),
      await countRows(gateway.database, other.tenantId),
    ];
    expect(Object.keys(full).length).toBeGreaterThan(20);
    expect(Object.entries(full).filter(([, count]) => count === 0)).toEqual([]);
    await askFor(tenant);
    await graceIsOver(tenant);
    await eraseDue(gateway.services);
    const left = await countRows(gateway.database, tenant.tenantId);
    expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
    expect(await gateway.database.asAdmin("select id from tenant where id = $1", [tenant.tenantId])).toEqual([]);
    expect(await gateway.services.files.open(ref, "text/plain")).toBeNull();
    expect(await countRows(gateway.database, other.tenantId)).toEqual(kept);
  });
});
