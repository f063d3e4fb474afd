import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { type AttemptLimit, countAttempts, forgetAttempts } from "../sign-in/throttle.ts";
import { assertScopedRole } from "./assert-role.ts";
import { createPool } from "./create-pool.ts";
import { parseScopeId } from "./parse-scope-id.ts";
import { prepareScope, statementAsTenant, type TenantStatement } from "./statement-as-tenant.ts";
import { createTransactionScopes, type Transaction } from "./transaction-scope.ts";

export type DatabaseOptions = { appUrl: string; platformUrl: string; poolSize: number };

/** The tables that belong to no tenant; any other needs a scope. */
export type GlobalTables = Pick<
  PrismaClient,
  | "userAccount"
  | "userSession"
  | "userIdentity"
  | "userTotp"
  | "userRecoveryCode"
  | "userPasskey"
  | "passkeyChallenge"
  | "signInChallenge"
  | "identityLink"
  | "personIdempotencyKey"
  | "accountToken"
  | "mailMessage"
  | "platformAuditEntry"
  | "signInThrottle"
  | "workerHeartbeat"
>;

export type Database = {
  /** One transaction in which only this tenant's rows exist; joins an open one of the same tenant. */
  withTenant: <Result>(tenantId: string, work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
  /** One transaction in which a person reads their own memberships and those tenants' rows. */
  withUser: <Result>(userId: string, work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
  /** One transaction across tenants as the platform role: reads all but secrets, writes what its policies name. */
  withPlatform: <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
  /** One prepared read of one tenant in a single round trip. */
  readAsTenant: <Row extends pg.QueryResultRow>(tenantId: string, read: TenantStatement) => Promise<Row[]>;
  /** The same for one statement that writes: it commits whole or not at all. */
  writeAsTenant: <Row extends pg.QueryResultRow>(tenantId: string, write: TenantStatement) => Promise<Row[]>;
  /** One prepared statement across tenants as the platform role, in a single round trip; for hot paths alone. */
  asPlatform: <Row extends pg.QueryResultRow>(statement: Omit<TenantStatement, "plan">) => Promise<Row[]>;
  global: GlobalTables;
  /** Counts attempts at a secret, each against its limit; throws `rate_limited` when one is passed. */
  countAttempts: (counted: readonly AttemptLimit[]) => Promise<void>;
  /** Forgets the attempts of these keys: one was right. */
  forgetAttempts: (keys: readonly string[]) => Promise<void>;
  /** Throws when the database does not answer. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
};

const clientOf = (pool: pg.Pool): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });

/** Opens the pools; refuses with an error when a role could see past row-level security. */
export const createDatabase = async ({ appUrl, platformUrl, poolSize }: DatabaseOptions): Promise<Database> => {
  const appPool = createPool({ url: appUrl, size: poolSize, name: "bizosaas-app" });
  const statementPool = createPool({
    url: appUrl,
    size: poolSize,
    name: "bizosaas-statement",
    onConnect: prepareScope,
  });
  const platformPool = createPool({ url: platformUrl, size: Math.max(2, poolSize >> 1), name: "bizosaas-platform" });
  const app = clientOf(appPool);
  const platform = clientOf(platformPool);
  const close = async () => {
    await Promise.all([app.$disconnect(), platform.$disconnect(), statementPool.end()]);
    // A client that never connected does not know its pool, and leaves it open.
    await Promise.all([appPool, platformPool].filter(({ ending }) => !ending).map((pool) => pool.end()));
  };
  try {
    await Promise.all([
      assertScopedRole(appPool, "APP_DATABASE_URL"),
      assertScopedRole(platformPool, "PLATFORM_DATABASE_URL"),
    ]);
  } catch (error) {
    await Promise.all([appPool.end(), platformPool.end(), statementPool.end()]);
    throw error;
  }
  const scopes = createTransactionScopes();
  return {
    withTenant: async (tenantId, work) => {
      const id = parseScopeId("tenant", tenantId);
      const enter = (tx: Transaction) => tx.$executeRaw`SELECT set_config('app.tenant_id', ${id}, true)`;
      return scopes.run(app, `tenant ${id}`, enter, work);
    },
    withUser: async (userId, work) => {
      const id = parseScopeId("user", userId);
      const enter = (tx: Transaction) => tx.$executeRaw`SELECT set_config('app.user_id', ${id}, true)`;
      return scopes.run(app, `user ${id}`, enter, work);
    },
    withPlatform: (work) => scopes.run(platform, "the platform", async () => {}, work),
    readAsTenant: (tenantId, read) => statementAsTenant(statementPool, tenantId, "read", read),
    writeAsTenant: (tenantId, write) => statementAsTenant(statementPool, tenantId, "write", write),
    asPlatform: async <Row extends pg.QueryResultRow>(statement: Omit<TenantStatement, "plan">) =>
      (await platformPool.query<Row>(statement)).rows,
    global: app,
    countAttempts: (counted) => countAttempts(appPool, counted),
    forgetAttempts: (keys) => forgetAttempts(appPool, keys),
    ping: async () => {
      await statementPool.query("SELECT 1");
    },
    close,
  };
};
