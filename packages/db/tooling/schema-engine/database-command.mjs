import pg from "pg";
import { runMaintenanceSql, runSql } from "./connection.mjs";

const prismaCodes = { "3D000": "P1003", "28P01": "P1000" };

const commands = {
  "can-connect-to-database": (connection) => runSql(connection),
  "create-database": (connection) =>
    runMaintenanceSql(connection, `CREATE DATABASE ${pg.escapeIdentifier(connection.database)}`),
  "drop-database": (connection) =>
    runMaintenanceSql(connection, `DROP DATABASE ${pg.escapeIdentifier(connection.database)}`),
};

/** `schema-engine cli <command>`: says why it failed the way the native engine does, which the CLI parses. */
export const runDatabaseCommand = async (name, connection) => {
  try {
    await commands[name](connection);
  } catch (error) {
    const fields = { error_code: prismaCodes[error.code] ?? "P1001", message: error.message || String(error) };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    process.exitCode = 1;
  }
};
