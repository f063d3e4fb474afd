import { withClient } from "../roles/with-client.ts";
import { type CatalogFault, faultQueries, tenantTableSql } from "./fault-queries.ts";

export type CatalogReport = { tenantTables: number; policies: number; foreignKeys: number; faults: CatalogFault[] };

const countsSql = `WITH ${tenantTableSql} SELECT
  (SELECT count(*)::int FROM tenant_table) AS "tenantTables",
  (SELECT count(*)::int FROM pg_policies WHERE schemaname = 'public') AS policies,
  (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f' AND conrelid IN (SELECT oid FROM tenant_table)) AS "foreignKeys"`;

/** Reads from pg_catalog whether every tenant table keeps tenants apart; `faults` is empty when it does. */
export const checkCatalog = (adminUrl: string): Promise<CatalogReport> =>
  withClient(adminUrl, async (client) => {
    const counts = await client.query<Omit<CatalogReport, "faults">>(countsSql);
    const faults: CatalogFault[] = [];
    for (const query of faultQueries) {
      faults.push(...(await client.query<CatalogFault>(`WITH ${tenantTableSql} ${query}`)).rows);
    }
    return { ...(counts.rows[0] ?? { tenantTables: 0, policies: 0, foreignKeys: 0 }), faults };
  });
