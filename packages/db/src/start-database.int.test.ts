import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensurePostgres, stopPostgres, superuser } from "./embedded/index.ts";
import { checkMigrations } from "./migrate/check-migrations.ts";
import { migrateDatabase } from "./migrate/migrate-database.ts";
import { databaseUrls } from "./roles/database-file.ts";
import { ensureDatabase } from "./roles/ensure-database.ts";
import { withClient } from "./roles/with-client.ts";
import { type StartedDatabase, startDatabase } from "./start-database.ts";
import { createTestDatabase, freePort, type TestDatabase } from "./testing/index.ts";

let stateDir: string;
let port: number;
let first: StartedDatabase;

beforeAll(async () => {
  stateDir = mkdtempSync(path.join(tmpdir(), "bizosaas-state-"));
  chmodSync(stateDir, 0o755);
  port = await freePort();
  first = await startDatabase({ stateDir, port });
}, 120_000);
afterAll(async () => {
  await first.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

describe("startDatabase", () => {
  it("migrates an empty server and lets each role in where it belongs, and nowhere else", async () => {
    expect(first.applied.length).toBeGreaterThan(0);
    await withClient(first.urls.app, (client) => client.query("SELECT count(*) FROM user_account"));
    await withClient(first.urls.engine, (client) => client.query("CREATE SCHEMA probe CREATE TABLE owned (id int)"));
    const url = new URL(first.urls.engine);
    url.pathname = new URL(first.urls.app).pathname;
    await expect(withClient(url.href, async () => {})).rejects.toMatchObject({ code: "42501" });
  });

  it("keeps its passwords beside the data directory, readable by the owner alone", () => {
    const file = path.join(stateDir, "database.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(databaseUrls(stateDir)).toEqual(first.urls);
  });

  it("changes nothing the second time", async () => {
    const second = await startDatabase({ stateDir, port });
    expect(second).toMatchObject({ applied: [], urls: first.urls });
  });

  it("takes a server of somebody else's by its administrator's URL", async () => {
    const other = mkdtempSync(path.join(tmpdir(), "bizosaas-state-"));
    writeFileSync(path.join(other, "database.json"), readFileSync(path.join(stateDir, "database.json")), {
      mode: 0o600,
    });
    const databaseUrl = first.urls.admin.replace(/\/bizosaas$/, "/elsewhere");
    const started = await startDatabase({ stateDir: other, port, databaseUrl });
    expect(started.applied.length).toBeGreaterThan(0);
    expect(new URL(started.urls.engine).pathname).toBe("/elsewhere_engine");
    rmSync(other, { recursive: true, force: true });
  }, 60_000);

  it("refuses an administrator from whom rows are hidden, and serves the one who runs what the refusal says", async () => {
    const other = mkdtempSync(path.join(tmpdir(), "bizosaas-state-"));
    chmodSync(other, 0o755);
    const owned = { dataDir: path.join(other, "server"), port: await freePort(), password: "known-to-this-test" };
    await ensurePostgres(owned);
    const server = `127.0.0.1:${owned.port}`;
    const asSuperuser = (sql: string) =>
      withClient(`postgresql://${superuser}:${owned.password}@${server}/bizosaas`, (client) => client.query(sql));
    const databaseUrl = `postgresql://hosted:hosted@${server}/bizosaas`;
    const start = () => startDatabase({ stateDir: other, port, databaseUrl });
    const refusal = () =>
      start().then(
        () => "none",
        (error: Error) => error.message,
      );
    try {
      await ensureDatabase(`postgresql://${superuser}:${owned.password}@${server}/bizosaas`);
      await asSuperuser("CREATE ROLE hosted LOGIN PASSWORD 'hosted' CREATEDB CREATEROLE");
      await asSuperuser("ALTER DATABASE bizosaas OWNER TO hosted");
      await expect(start()).rejects.toMatchObject({ code: "unavailable" });
      await expect(migrateDatabase({ adminUrl: databaseUrl })).rejects.toThrow("neither a superuser nor has BYPASSRLS");
      const [, remedy = ""] = /Let a superuser run (.*;) or/.exec(await refusal()) ?? [];
      expect(remedy).toBe('ALTER ROLE "hosted" BYPASSRLS; GRANT pg_read_all_data TO "hosted";');
      await asSuperuser('ALTER ROLE "hosted" BYPASSRLS');
      expect(await refusal()).toContain(
        "may not read pg_statistic, as migrations do. Let a superuser run GRANT pg_read",
      );
      await asSuperuser(remedy);
      expect((await start()).applied).toEqual(first.applied);
    } finally {
      await stopPostgres(owned.dataDir);
      rmSync(other, { recursive: true, force: true });
    }
  }, 120_000);

  it("says so when a server's address or password is wrong", async () => {
    const databaseUrl = first.urls.admin.replace(/:[^:@]+@/, ":wrong@");
    await expect(startDatabase({ stateDir, port, databaseUrl })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("DATABASE_URL"),
    });
  });
});

describe("migrations", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  }, 60_000);
  afterAll(() => test.drop());

  it("give exactly what schema.prisma describes", async () => {
    expect(await checkMigrations(test.urls.admin)).toMatchObject({ agrees: true });
  }, 60_000);

  it("let a whole key be looked up by its own index before a table was ever analyzed", async () => {
    const plan = await test.asAdmin<{ "QUERY PLAN": string }>(
      "EXPLAIN (GENERIC_PLAN) SELECT status FROM run WHERE tenant_id = $1 AND id = $2 AND fence = 0",
    );
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("using run_pkey");
  });

  it("are not applied again, and one that was edited after it ran is refused", async () => {
    expect(await migrateDatabase({ adminUrl: test.urls.admin })).toEqual([]);
    await test.asAdmin("UPDATE _prisma_migrations SET checksum = repeat('0', 64)");
    await expect(migrateDatabase({ adminUrl: test.urls.admin })).rejects.toThrow(/was edited after/);
  }, 60_000);
});
