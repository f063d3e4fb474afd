import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { runMaintenanceSql } from "./connection.mjs";
import { runScript } from "./run-script.mjs";

// Type oids that the adapter's own map lacks and catalog introspection reads, and the near type it does know.
const oids = { char: 18, text: 25, nameArray: 1003, textArray: 1009 };
const relabelled = { [oids.char]: oids.text, [oids.nameArray]: oids.textArray };

/** Until when migrations are tried again while the database is busy: one time for all of them, as Prisma's own is. */
const until = Date.now() + Number(process.env.MIGRATION_PATIENCE_MS ?? 60_000);

/** Teaches one adapter connection what migrations need: "char" and name[] columns, and scripts with $$ bodies. */
const mend = (adapter, { isTransaction = false } = {}) => {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const startTransaction = adapter.startTransaction?.bind(adapter);
  let lastOids = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    lastOids = (result.fields ?? []).map((field) => field.dataTypeID);
    for (const field of result.fields ?? []) field.dataTypeID = relabelled[field.dataTypeID] ?? field.dataTypeID;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    lastOids.forEach((oid, column) => {
      if (oid === oids.char) result.columnTypes[column] = ColumnTypeEnum.Character;
    });
    return result;
  };
  // The adapter's own splits at every semicolon, function bodies included.
  if (adapter.executeScript)
    adapter.executeScript = (sql) => {
      const run = isTransaction ? adapter.client.query(sql) : runScript(adapter.client, sql, until);
      return run.then(() => {}, adapter.onError.bind(adapter));
    };
  if (startTransaction)
    adapter.startTransaction = async (isolation) => mend(await startTransaction(isolation), { isTransaction: true });
  return adapter;
};

export class MigrationAdapter extends PrismaPg {
  constructor(connection) {
    super(connection);
    this.connection = connection;
  }

  async connect() {
    return mend(await super.connect());
  }

  /** The adapter's own drops the shadow database before it closes its connections to it, which PostgreSQL refuses. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await runMaintenanceSql(this.connection, `CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    const adapter = await new PrismaPg({ ...this.connection, database }).connect();
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await runMaintenanceSql(this.connection, `DROP DATABASE ${pg.escapeIdentifier(database)} WITH (FORCE)`);
    };
    return mend(adapter);
  }
}
