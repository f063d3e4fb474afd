import { createTestDatabase, type TestDatabase } from "@bizosaas/db/testing";
import type { FastifyInstance } from "fastify";
import { type ApiOptions, createApi } from "../composition/create-api.ts";
import { parseEnv } from "../env.ts";
import { createServices, type ServiceOptions, type Services } from "../platform/services/services.ts";
import { createTokenMint, type TokenMint } from "./mint-token.ts";
import { makePlatformPerson, makeTestTenant, type TestPerson, type TestTenant } from "./people.ts";
import { makeEnvironment } from "./test-environment.ts";

export type TestGatewayOptions = ServiceOptions &
  ApiOptions & {
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

/** The whole gateway on a database of its own, listening on the loopback. */
export const startTestGateway = async (options: TestGatewayOptions = {}): Promise<TestGateway> => {
  const { env: changes, withEngine = false, rawRoutes, verbs, ...serviceOptions } = options;
  const database = options.database ?? (await createTestDatabase({ withEngine }));
  const environment = makeEnvironment(database);
  const env = parseEnv({ ...environment.variables, ...changes });
  const services = await createServices(env, serviceOptions);
  const app = await createApi(services, { ...(rawRoutes && { rawRoutes }), ...(verbs && { verbs }) });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const mint = createTokenMint(environment.portalKeys);
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
    environment.remove();
  };
  return { services, app, url, database, mint, tenant, otherTenant, operator, support, close };
};
