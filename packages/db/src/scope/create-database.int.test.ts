import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "../roles/with-client.ts";
import { createTestDatabase, makeTenant, makeTenantWithMember, type TestDatabase } from "../testing/index.ts";
import { createDatabase } from "./create-database.ts";

const noTenant = /unrecognized configuration parameter "app.tenant_id"|invalid input syntax for type uuid/;

let test: TestDatabase;
let ours: string;
let theirs: string;

const makeWorkflow = (tenantId: string, name: string) =>
  test.database.withTenant(tenantId, (tx) =>
    tx.workflow.create({ data: { tenantId, name, draft: {}, createdById: tenantId } }),
  );

const countWorkflows = (tenantId: string) => test.database.withTenant(tenantId, (tx) => tx.workflow.count());

beforeAll(async () => {
  test = await createTestDatabase();
  ours = (await makeTenantWithMember(test.database)).tenant.id;
  theirs = (await makeTenantWithMember(test.database)).tenant.id;
  await makeWorkflow(ours, "Ours");
  await makeWorkflow(theirs, "Theirs");
}, 60_000);
afterAll(() => test.drop());

describe("withTenant", () => {
  it("shows the tenant's rows and no other's", async () => {
    const names = await test.database.withTenant(ours, (tx) => tx.workflow.findMany({ select: { name: true } }));
    expect(names).toEqual([{ name: "Ours" }]);
  });

  it("answers a foreign id as it answers a missing one", async () => {
    const foreign = await makeWorkflow(theirs, "Hidden");
    const found = await test.database.withTenant(ours, (tx) =>
      tx.workflow.findFirst({ where: { id: foreign.id, tenantId: theirs } }),
    );
    expect(found).toBeNull();
  });

  it("refuses to insert a row for another tenant", async () => {
    const attempt = test.database.withTenant(ours, (tx) =>
      tx.workflow.create({ data: { tenantId: theirs, name: "Planted", draft: {}, createdById: ours } }),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
  });

  it("changes and deletes nothing of another tenant", async () => {
    const changed = await test.database.withTenant(ours, async (tx) => [
      await tx.workflow.updateMany({ where: { tenantId: theirs }, data: { name: "Taken" } }),
      await tx.workflow.deleteMany({ where: { tenantId: theirs } }),
    ]);
    expect(changed).toEqual([{ count: 0 }, { count: 0 }]);
  });

  it("rolls everything back when the work throws", async () => {
    const before = await countWorkflows(ours);
    const attempt = test.database.withTenant(ours, async (tx) => {
      await tx.workflow.create({ data: { tenantId: ours, name: "Half", draft: {}, createdById: ours } });
      await makeWorkflow(ours, "Joined half");
      throw new Error("stop");
    });
    await expect(attempt).rejects.toThrow("stop");
    expect(await countWorkflows(ours)).toBe(before);
  });

  it("joins an open transaction of the same tenant and refuses one of another", async () => {
    const attempt = test.database.withTenant(ours, async (tx) => {
      await test.database.withTenant(ours, async (joined) => expect(joined).toBe(tx));
      return countWorkflows(theirs);
    });
    await expect(attempt).rejects.toThrow(/can't begin inside it/);
  });

  it.each(["", "x", "'; DROP TABLE run; --", "00000000-0000-7000-8000-00000000000"])(
    "refuses %j as a tenant id",
    async (id) => {
      await expect(test.database.withTenant(id, async () => 1)).rejects.toThrow(/must be a UUID/);
      await expect(test.database.readAsTenant(id, { name: "x", text: "SELECT 1", values: [] })).rejects.toThrow(/UUID/);
    },
  );
});

describe("writeAsTenant", () => {
  const insert = (tenantId: string, owner: string, name: string) =>
    test.database.writeAsTenant<{ name: string }>(owner, {
      name: "insert-workflow",
      text: "INSERT INTO workflow (tenant_id, id, name, draft, created_by_id, updated_at) VALUES ($1, uuidv7(), $2, '{}', $1, now()) RETURNING name",
      values: [tenantId, name],
    });

  it("commits one statement and hands back its rows", async () => {
    const before = await countWorkflows(ours);
    expect(await insert(ours, ours, "Direct")).toEqual([{ name: "Direct" }]);
    expect(await countWorkflows(ours)).toBe(before + 1);
  });

  it("refuses another tenant's row and leaves the connection usable", async () => {
    await expect(insert(theirs, ours, "Planted")).rejects.toThrow(/row-level security/);
    expect(await insert(ours, ours, "After")).toEqual([{ name: "After" }]);
  });

  it("can't be done by a read", async () => {
    const attempt = test.database.readAsTenant(ours, {
      name: "sneak",
      text: "UPDATE workflow SET name = 'x'",
      values: [],
    });
    await expect(attempt).rejects.toThrow(/read-only/);
  });
});

describe("without a tenant", () => {
  const readUnscoped = (context: string | null) =>
    withClient(test.urls.app, async (client) => {
      if (context !== null) await client.query("SELECT set_config('app.tenant_id', $1, false)", [context]);
      return client.query("SELECT * FROM approval");
    });

  it.each([null, "", "not-a-uuid"])("context %j is an error, even on an empty table", async (context) => {
    await expect(readUnscoped(context)).rejects.toThrow(noTenant);
  });

  it("writes fail as well", async () => {
    const attempt = withClient(test.urls.app, (client) => client.query("DELETE FROM run"));
    await expect(attempt).rejects.toThrow(noTenant);
  });
});

describe("withUser", () => {
  it("shows a person their own memberships and tenants, read-only", async () => {
    const { tenant, user } = await makeTenantWithMember(test.database);
    const seen = await test.database.withUser(user.id, async (tx) => ({
      memberships: await tx.membership.findMany({ select: { tenantId: true } }),
      tenants: await tx.tenant.findMany({ select: { id: true } }),
    }));
    expect(seen).toEqual({ memberships: [{ tenantId: tenant.id }], tenants: [{ id: tenant.id }] });
    const promote = test.database.withUser(user.id, (tx) => tx.membership.updateMany({ data: { role: "owner" } }));
    await expect(promote).rejects.toThrow();
  });

  it("shows nothing else of a tenant", async () => {
    const { user } = await makeTenantWithMember(test.database);
    await expect(test.database.withUser(user.id, (tx) => tx.workflow.findMany())).rejects.toThrow(noTenant);
  });
});

describe("withPlatform", () => {
  it("reads across tenants", async () => {
    const tenants = await test.database.withPlatform((tx) => tx.tenant.count());
    expect(tenants).toBeGreaterThanOrEqual(2);
  });

  it("reads no key material, no password and no session token", async () => {
    for (const sql of [
      "SELECT wrapped FROM tenant_key",
      "SELECT ciphertext FROM connection_secret",
      "SELECT ciphertext FROM ai_key_secret",
      "SELECT ciphertext FROM webhook",
      "SELECT password_hash FROM user_account",
      "SELECT token_hash FROM user_session",
    ]) {
      await expect(test.database.withPlatform((tx) => tx.$queryRawUnsafe(sql))).rejects.toThrow(/permission denied/);
    }
  });

  it("claims from the outbox but can't write a tenant's workflow", async () => {
    await test.database.withTenant(ours, (tx) =>
      tx.outboxMessage.create({ data: { tenantId: ours, topic: "run.start", payload: {} } }),
    );
    const claimed = await test.database.withPlatform(
      (tx) =>
        tx.$queryRaw<{ topic: string }[]>`
        UPDATE outbox_message SET attempts = attempts + 1 WHERE (tenant_id, id) IN (
          SELECT tenant_id, id FROM outbox_message WHERE dead_at IS NULL FOR UPDATE SKIP LOCKED
        ) RETURNING topic`,
    );
    expect(claimed).toEqual([{ topic: "run.start" }]);
    const write = test.database.withPlatform((tx) => tx.workflow.updateMany({ data: { name: "Taken" } }));
    await expect(write).rejects.toThrow(/permission denied/);
  });
});

describe("the audit log", () => {
  it("takes rows and never gives them up", async () => {
    const entry = {
      tenantId: ours,
      actor: "user:x",
      action: "a.b",
      objectKind: "a",
      objectId: "b",
      correlationId: "c",
    };
    await test.database.withTenant(ours, (tx) => tx.auditEntry.create({ data: entry }));
    const change = test.database.withTenant(ours, (tx) => tx.auditEntry.updateMany({ data: { actor: "user:y" } }));
    await expect(change).rejects.toThrow(/permission denied/);
    const remove = test.database.withTenant(ours, (tx) => tx.auditEntry.deleteMany());
    await expect(remove).rejects.toThrow(/permission denied/);
  });
});

describe("createDatabase", () => {
  it("refuses a superuser, whom row-level security does not bind", async () => {
    const attempt = createDatabase({ appUrl: test.urls.admin, platformUrl: test.urls.platform, poolSize: 2 });
    await expect(attempt).rejects.toThrow(/Refusing to start.*superuser/);
  });

  it("refuses a role that owns a table", async () => {
    const owner = await createTestDatabase();
    await owner.asAdmin("GRANT CREATE ON SCHEMA public TO bizosaas_app; ALTER TABLE receipt OWNER TO bizosaas_app");
    const attempt = createDatabase({ appUrl: owner.urls.app, platformUrl: owner.urls.platform, poolSize: 2 });
    await expect(attempt).rejects.toThrow(/owns the table receipt/);
    await owner.drop();
  });
});

describe("close", () => {
  it("leaves no connection open, though nothing was ever asked", async () => {
    const host = await createTestDatabase();
    const open = async () => {
      const sql = `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'bizosaas-%'`;
      return (await host.asAdmin(sql)).length;
    };
    const before = await open();
    const idle = await createDatabase({ appUrl: host.urls.app, platformUrl: host.urls.platform, poolSize: 2 });
    expect(await open()).toBeGreaterThan(before);
    await idle.close();
    await expect.poll(open).toBe(before);
    await host.drop();
  });
});

describe("a pool of two connections", () => {
  it("serves 30 tenants at once, with rollbacks and failures between, without one foreign row", async () => {
    const small = await createTestDatabase({ poolSize: 2 });
    const { database } = small;
    const tenants = await Promise.all(Array.from({ length: 30 }, () => makeTenant(database)));
    const read = { name: "foreign_rows", text: "SELECT tenant_id FROM workflow", values: [] };
    const oneRound = async (tenantId: string, round: number): Promise<number> => {
      const data = { tenantId, name: `w${round}`, draft: {}, createdById: tenantId };
      await database.withTenant(tenantId, (tx) => tx.workflow.create({ data }));
      const fail = (sql: string) => database.withTenant(tenantId, (tx) => tx.$queryRawUnsafe(sql)).catch(() => 0);
      await fail(round % 2 ? "SELECT 1 / 0" : "SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(1)");
      const broken = { name: "broken", text: "SELECT 1 / (count(*) - count(*)) FROM workflow", values: [] };
      await database.readAsTenant(tenantId, broken).catch(() => 0);
      const hot = await database.readAsTenant<{ tenant_id: string }>(tenantId, read);
      const rows = await database.withTenant(tenantId, (tx) => tx.workflow.findMany());
      expect(rows).toHaveLength(round + 1);
      expect(hot).toHaveLength(round + 1);
      return [...rows.map((row) => row.tenantId), ...hot.map((row) => row.tenant_id)].filter((id) => id !== tenantId)
        .length;
    };
    let foreign = 0;
    for (let round = 0; round < 6; round++) {
      const counts = await Promise.all(tenants.map((tenant) => oneRound(tenant.id, round)));
      foreign += counts.reduce((sum, count) => sum + count, 0);
    }
    expect(foreign).toBe(0);
    await small.drop();
  }, 60_000);
});
