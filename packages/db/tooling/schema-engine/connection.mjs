import pg from "pg";

export const valuesOf = (flags, name) => flags.flatMap((flag, index) => (flag === name ? [flags[index + 1]] : []));

/** The CLI passes its datasource as JSON; `DATABASE_URL` is what prisma.config.ts itself reads. */
export const datasourceUrl = (flags) => {
  const [datasource] = valuesOf(flags, "--datasource");
  return datasource ? JSON.parse(datasource).url : process.env.DATABASE_URL;
};

const tlsOf = (mode) => (mode && mode !== "disable" ? { ssl: { rejectUnauthorized: mode.startsWith("verify") } } : {});

/**
 * As single fields, never a connection string: the adapter names the shadow database beside it, pg lets the string
 * win, and migrations would be replayed on the real database.
 */
export const connectionOf = (text) => {
  const url = new URL(text ?? "postgresql://postgres@127.0.0.1:5432/postgres");
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || "postgres",
    ...tlsOf(url.searchParams.get("sslmode")),
  };
};

export const runSql = async (connection, sql) => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    if (sql) await client.query(sql);
  } finally {
    await client.end();
  }
};

export const runMaintenanceSql = (connection, sql) => runSql({ ...connection, database: "postgres" }, sql);
