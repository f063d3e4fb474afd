import pg from "pg";

export type PoolOptions = {
  url: string;
  size: number;
  name: string;
  /** What a new connection does before it is used. */
  onConnect?: (client: pg.ClientBase) => Promise<void>;
};

/** A bounded pool: waits 5 s for a connection, runs a statement 15 s at most, survives a restart of the server. */
export const createPool = ({ url, size, name, onConnect }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    keepAlive: true,
    // oxlint-disable-next-line typescript/no-misused-promises -- The pool waits for it; its types don't say so.
    ...(onConnect && { onConnect }),
  });
  // An idle connection that breaks is replaced on the next use; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
};
