export { migrationText } from "../migrate/migration-files.ts";
export { type ColumnType, columnLiteral } from "./column-literal.ts";
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./create-test-database.ts";
export * from "./factories.ts";
export { freePort } from "./free-port.ts";
export { stopTestServer } from "./test-server.ts";
