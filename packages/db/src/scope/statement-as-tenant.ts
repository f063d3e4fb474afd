import pg from "pg";
import { parseScopeId } from "./parse-scope-id.ts";

export type TenantStatement = {
  /** Makes it a prepared statement: it must be unique to its text, and the text must never be put together. */
  name: string;
  text: string;
  values: unknown[];
  /** `generic` where one plan is best for every value: then it is planned once per connection, not on each call. */
  plan?: "generic";
};

/** Scopes the transaction that it runs in. The filter is never true: what matters happens while it is computed. */
const enterScope = {
  name: "enter-scope",
  text: `SELECT WHERE concat(
    set_config('app.tenant_id', $1, true),
    set_config('transaction_read_only', $2, true),
    set_config('plan_cache_mode', $3, true)
  ) IS NULL`,
};

const readOnly = { read: "on", write: "off" } as const;
const nobody = "00000000-0000-0000-0000-000000000000";

/** Every connection of the pool that `statementAsTenant` uses is made ready by this. Times come as text in UTC. */
export const prepareScope = async (client: pg.ClientBase): Promise<void> => {
  // The pool listens to idle connections only; one that breaks in use would end the process.
  client.on("error", () => undefined);
  await client.query("SET TIME ZONE 'UTC'");
  await client.query({ ...enterScope, values: [nobody, "on", "auto"] });
};

/** Puts the scope in front of a query's own messages: what lies before one Sync is one transaction of PostgreSQL's. */
const sendScoped = (query: pg.Query, values: string[]): void => {
  const submit: (connection: pg.Connection) => unknown = query.submit.bind(query);
  query.submit = (connection) => {
    connection.stream.cork();
    connection.bind({ statement: enterScope.name, values }, true);
    connection.execute({}, true);
    const refusal = submit(connection);
    connection.stream.uncork();
    return refusal;
  };
};

const run = <Row extends pg.QueryResultRow>(client: pg.ClientBase, statement: TenantStatement, scope: string[]) =>
  new Promise<Row[]>((resolve, reject) => {
    const { name, text, values } = statement;
    const answer = (error: Error | undefined, result: pg.ResultBuilder<Row> | pg.ResultBuilder<Row>[]) => {
      if (error) reject(error);
      else resolve((Array.isArray(result) ? result.at(-1) : result)?.rows ?? []);
    };
    // Named afterwards: a configuration object would be copied by its descriptors on every call.
    const query = Object.assign(new pg.Query<Row>(text, values, answer), { name });
    sendScoped(query, scope);
    client.query(query);
  });

/** After any other failure than PostgreSQL's own refusal of a statement, nobody knows what the connection still holds. */
const isOrdinary = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === "ERROR";

/**
 * One statement under row-level security in a single round trip and one transaction, which ends with it: it commits
 * whole or not at all. For hot paths alone; many times cheaper than a Prisma transaction.
 */
export const statementAsTenant = async <Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  tenantId: string,
  access: keyof typeof readOnly,
  statement: TenantStatement,
): Promise<Row[]> => {
  const id = parseScopeId("tenant", tenantId);
  const plan = statement.plan === "generic" ? "force_generic_plan" : "auto";
  const client = await pool.connect();
  let isLost = false;
  try {
    return await run<Row>(client, statement, [id, readOnly[access], plan]);
  } catch (error) {
    isLost = !isOrdinary(error);
    throw error;
  } finally {
    client.release(isLost);
  }
};
