import { listOperations } from "@bizosaas/contracts";
import { checkCatalog } from "@bizosaas/db";
import { createTestDatabase, makeTenantWithMember, type TestDatabase } from "@bizosaas/db/testing";
import pg from "pg";
import type { GateOptions, Verdict } from "../harness/gate.ts";
import { probeTables } from "./probe-tables.ts";

export type TenancyCheck = {
  /** On the migrated database, as its owner: where the test takes a defence away. */
  sabotage?: (database: TestDatabase) => Promise<void>;
};

/**
 * The catalog says that every tenant table is protected; then two organizations with the same rows try to read and write
 * each other's, in every table, as the role that the application uses. The operations have their own cases for each id.
 */
export const checkTenancy = async ({ isFull }: GateOptions, { sabotage }: TenancyCheck = {}): Promise<Verdict> => {
  const database = await createTestDatabase();
  try {
    await sabotage?.(database);
    const catalog = await checkCatalog(database.urls.admin);
    const [mine, theirs] = [
      await makeTenantWithMember(database.database),
      await makeTenantWithMember(database.database),
    ];
    const pool = new pg.Pool({ connectionString: database.urls.app, max: 4 });
    const probes = await probeTables(database, pool, {
      ...{ mine: mine.tenant.id, theirs: theirs.tenant.id, userId: theirs.user.id },
      rounds: isFull ? 200 : 5,
    });
    await pool.end();
    const faults = [...catalog.faults.map(({ table, fault }) => `${table}: ${fault}`), ...probes.faults];
    const counts = {
      ...{ tenantTables: catalog.tenantTables, policies: catalog.policies, foreignKeys: catalog.foreignKeys },
      ...{ probes: probes.probes, foreignReads: probes.reads, foreignWrites: probes.writes },
      operations: listOperations().length,
    };
    return { counts, faults };
  } finally {
    await database.drop();
  }
};
