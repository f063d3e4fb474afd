import pg from "pg";

export type PoolOptions = { url: string; size: number; name: string; isPipelined?: boolean };

/** A bounded pool: waits 5 s for a connection, runs a statement 15 s at most, survives a restart of the server. */
export const createPool = ({ url, size, name, isPipelined = false }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    keepAlive: true,
    pipeline: isPipelined,
  });
  // An idle connection that breaks is replaced on the next use; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
};
