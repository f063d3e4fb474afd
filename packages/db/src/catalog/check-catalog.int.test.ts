import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "../roles/with-client.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { checkCatalog } from "./check-catalog.ts";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
}, 60_000);
afterAll(() => test.drop());

describe("checkCatalog", () => {
  it("finds nothing wrong with the migrated schema, and every tenant table in it", async () => {
    const report = await checkCatalog(test.urls.admin);
    expect(report.faults).toEqual([]);
    const expected = await test.asAdmin(
      "SELECT FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'",
    );
    expect(report.tenantTables).toBe(expected.length + 1);
  });

  it.each([
    ["a dropped policy", "DROP POLICY tenant_scope ON run", "no tenant policy"],
    ["security switched off", "ALTER TABLE run DISABLE ROW LEVEL SECURITY", "enabled"],
    ["security not forced", "ALTER TABLE receipt NO FORCE ROW LEVEL SECURITY", "forced"],
    ["a write without a check", "ALTER POLICY tenant_scope ON connection WITH CHECK (true)", "past the tenant"],
    ["a read of everything", "ALTER POLICY tenant_scope ON resource USING (true)", "past the tenant"],
    ["a policy for everybody", "CREATE POLICY open ON run_step USING (true)", "past the tenant"],
    ["a nullable tenant", "ALTER TABLE new_table ALTER tenant_id DROP NOT NULL", "may be null"],
    ["a table without any policy", "SELECT 1", "not enabled"],
    ["a key without the tenant", "ALTER TABLE new_table ADD FOREIGN KEY (run_id) REFERENCES new_run", "leaves out"],
    ["an owning role", "ALTER TABLE approval OWNER TO bizosaas_platform", "owned by"],
    ["an audit log that can be changed", "GRANT UPDATE ON audit_entry TO bizosaas_app", "may UPDATE"],
    ["a secret shown to operators", "GRANT SELECT ON tenant_key TO bizosaas_platform", "reads wrapped"],
  ])("finds %s", async (_, breakIt, fault) => {
    const broken = await createTestDatabase();
    await withClient(broken.urls.admin, async (client) => {
      await client.query(`
        CREATE TABLE new_run (tenant_id uuid NOT NULL, id uuid PRIMARY KEY);
        CREATE TABLE new_table (tenant_id uuid NOT NULL, run_id uuid)`);
      if (!breakIt.includes("new_table") && breakIt !== "SELECT 1") await client.query("DROP TABLE new_table, new_run");
      await client.query(breakIt);
    });
    const { faults } = await checkCatalog(broken.urls.admin);
    expect(faults.map((found) => found.fault).join("\n")).toContain(fault);
    await broken.drop();
  });
});
