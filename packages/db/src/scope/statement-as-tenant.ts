import type pg from "pg";
import { parseScopeId } from "./parse-scope-id.ts";

/** `name` makes it a prepared statement: it must be unique to its text, and the text must never be put together. */
export type TenantStatement = { name: string; text: string; values: unknown[] };

const begin = { read: "BEGIN READ ONLY", write: "BEGIN" } as const;

/**
 * One statement under row-level security in a single round trip: begin, scope, statement and commit leave together. For
 * hot paths alone; four times cheaper than a Prisma transaction. A statement that fails is rolled back.
 */
export const statementAsTenant = async <Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  tenantId: string,
  access: keyof typeof begin,
  statement: TenantStatement,
): Promise<Row[]> => {
  const scope = `${begin[access]}; SELECT set_config('app.tenant_id', '${parseScopeId("tenant", tenantId)}', true)`;
  const client = await pool.connect();
  const [begun, result, committed] = await Promise.allSettled([
    client.query(scope),
    client.query<Row>(statement),
    client.query("COMMIT"),
  ]);
  // A connection whose transaction did not end must not serve another tenant.
  client.release(begun.status === "rejected" || committed.status === "rejected");
  if (begun.status === "rejected") throw begun.reason;
  if (result.status === "rejected") throw result.reason;
  if (committed.status === "rejected") throw committed.reason;
  return result.value.rows;
};
