export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from "./create-test-database.ts";
export * from "./factories.ts";
export { stopTestServer } from "./test-server.ts";
