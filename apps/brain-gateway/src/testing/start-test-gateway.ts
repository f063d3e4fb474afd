import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Portal } from "@bizosaas/contracts";
import { createTestDatabase, type TestDatabase } from "@bizosaas/db/testing";
import type { FastifyInstance } from "fastify";
import { parseEnv } from "../env.ts";
import { rawRoutes } from "../platform/http/raw-routes.ts";
import { createServer, type ServerOptions } from "../platform/http/server.ts";
import { createServices, type ServiceOptions, type Services } from "../platform/services/services.ts";
import { ensureKeyFile } from "../platform/vault/key-file.ts";
import { createTokenMint, type TokenMint } from "./mint-token.ts";
import { makePlatformPerson, makeTestTenant, type TestPerson, type TestTenant } from "./people.ts";

export type TestGatewayOptions = ServiceOptions &
  ServerOptions & {
    /** Changes to the environment, such as `EGRESS_ALLOWED_HOSTS`. */
    env?: Record<string, string>;
    /** Also makes the workflow engine's database. */
    withEngine?: boolean;
    /** Another database than a new one on the tests' server. */
    database?: TestDatabase;
  };

export type TestGateway = {
  services: Services;
  app: FastifyInstance;
  url: string;
  database: TestDatabase;
  mint: TokenMint;
  /** Two organizations, each with a person in every role. */
  tenant: TestTenant;
  otherTenant: TestTenant;
  operator: TestPerson;
  support: TestPerson;
  close: () => Promise<void>;
};

const environmentOf = (database: TestDatabase, keyFile: string, keys: Record<Portal, string>) => ({
  APP_DATABASE_URL: database.urls.app,
  PLATFORM_DATABASE_URL: database.urls.platform,
  ENGINE_DATABASE_URL: database.urls.engine,
  DATABASE_POOL_SIZE: "5",
  CLIENT_PORTAL_TOKEN_KEY: keys.client,
  ADMIN_PORTAL_TOKEN_KEY: keys.admin,
  KEY_ENCRYPTION_KEY_FILE: keyFile,
  LOG_LEVEL: "silent",
  PORT: "0",
  RATE_LIMIT_TENANT_PER_MINUTE: "1000000",
  RATE_LIMIT_ADDRESS_PER_MINUTE: "1000000",
  RATE_LIMIT_PUBLIC_PER_MINUTE: "1000000",
});

/** The whole gateway on a database of its own, listening on the loopback. */
export const startTestGateway = async (options: TestGatewayOptions = {}): Promise<TestGateway> => {
  const { env: changes, withEngine = false, rawRoutes: routes = rawRoutes, verbs, ...serviceOptions } = options;
  const database = options.database ?? (await createTestDatabase({ withEngine }));
  const folder = mkdtempSync(path.join(tmpdir(), "gateway-test-"));
  const keyFile = path.join(folder, "key");
  ensureKeyFile(keyFile);
  const keys = { client: randomBytes(32).toString("hex"), admin: randomBytes(32).toString("hex") };
  const env = parseEnv({ ...environmentOf(database, keyFile, keys), ...changes });
  const services = await createServices(env, serviceOptions);
  const app = await createServer(services, { rawRoutes: routes, ...(verbs && { verbs }) });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const mint = createTokenMint(keys);
  const [tenant, otherTenant, operator, support] = await Promise.all([
    makeTestTenant(services.db, mint),
    makeTestTenant(services.db, mint),
    makePlatformPerson(services.db, mint, "operator"),
    makePlatformPerson(services.db, mint, "support"),
  ]);
  const close = async () => {
    services.startDraining();
    await app.close();
    await services.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { services, app, url, database, mint, tenant, otherTenant, operator, support, close };
};
