import { AppError } from "@bizosaas/contracts";
import pg from "pg";
import { withClient } from "./with-client.ts";

type RoleFacts = { name: string; seesRows: boolean; readsStatistics: boolean };

/** The statistics of columns are read by a migration on PostgreSQL 18 and newer. */
const factsSql = `
  SELECT rolname AS name, rolsuper OR rolbypassrls AS "seesRows",
    current_setting('server_version_num')::int < 180000 OR has_table_privilege('pg_statistic', 'SELECT')
      AS "readsStatistics"
  FROM pg_roles WHERE rolname = current_user`;

/**
 * Throws when this role can't migrate. Row-level security, forced upon a table's owner too, would hide every
 * organization's rows from it: what a migration corrects in them would be left as it was, and count as done.
 */
export const assertAdministrator = async (adminUrl: string): Promise<void> => {
  const { rows } = await withClient(adminUrl, (client) => client.query<RoleFacts>(factsSql));
  const { name = "", seesRows = false, readsStatistics = false } = rows[0] ?? {};
  if (seesRows && readsStatistics) return;
  const role = pg.escapeIdentifier(name);
  const why = seesRows
    ? "may not read pg_statistic, as migrations do"
    : "is neither a superuser nor has BYPASSRLS: migrations would pass over the rows of every organization";
  const remedy = [
    ...(seesRows ? [] : [`ALTER ROLE ${role} BYPASSRLS;`]),
    ...(readsStatistics ? [] : [`GRANT pg_read_all_data TO ${role};`]),
  ].join(" ");
  throw new AppError(
    "unavailable",
    `The database was not migrated. The role ${role} of DATABASE_URL ${why}. Let a superuser run ${remedy} or name another role.`,
  );
};
