import pg from "pg";

type PreparedPool = { url: string; size: number; name: string };

/** What a worker that stands still has locked is given free, for whoever takes its runs over. */
const heldStillMs = 20_000;
const maxStatements = 200;
const names = new Map<string, string>();

/** A name for a text that comes again and again. What asks for all columns must be planned anew when a table is changed. */
const nameOf = (text: string): string | null => {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= maxStatements || text.includes("*")) return null;
  const name = `engine_${names.size}`;
  names.set(text, name);
  return name;
};

type Query = (...given: unknown[]) => unknown;

/** Makes a prepared statement of whatever is asked with values. */
const prepareAll = (client: pg.PoolClient): void => {
  const ask = client.query.bind(client) as Query;
  const query: Query = (text, values, ...rest) => {
    const isAsked = typeof text === "string" && Array.isArray(values) && values.length > 0;
    const name = isAsked ? nameOf(text) : null;
    return name === null ? ask(text, values, ...rest) : ask({ name, text, values }, ...rest);
  };
  Object.assign(client, { query });
};

/** Connections on which the engine's statements, which are few and always the same, are parsed and planned once each. */
export const createPreparedPool = ({ url, size, name }: PreparedPool): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: name,
    idle_in_transaction_session_timeout: heldStillMs,
  });
  pool.on("connect", prepareAll);
  // The engine watches the connections it holds; one that breaks while it is idle is replaced by the pool.
  pool.on("error", () => undefined);
  return pool;
};
