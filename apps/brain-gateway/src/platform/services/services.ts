import { dutchPhrases, listConnectors } from "@bizosaas/connectors";
import { createEgress } from "@bizosaas/connectors/egress";
import { createDatabase } from "@bizosaas/db";
import { createNodeRegistry } from "@bizosaas/workflows";
import type { GatewayEnv } from "../../env.ts";
import { createChanges } from "../events/changes.ts";
import { createApiKeyVerifier } from "../identity/api-keys.ts";
import { createTokenVerifier } from "../identity/portal-tokens.ts";
import { createLimits } from "../limits/limits.ts";
import { createTurns } from "../limits/turns.ts";
import { createMailer } from "../mail/mailer.ts";
import { createSandbox } from "../sandbox/sandbox.ts";
import { createFileStore } from "../storage/file-store.ts";
import { createLog, type Log } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { createAddressMac } from "../vault/address-mac.ts";
import { readKeyFile } from "../vault/key-file.ts";
import { createPersonVault } from "../vault/person-vault.ts";
import { createVault } from "../vault/vault.ts";
import { actionDescriptors } from "./action-descriptors.ts";
import { type Clock, systemClock } from "./clock.ts";

export type ServiceOptions = { log?: Log; clock?: Clock; streamConfirmMs?: number };

export type Services = Awaited<ReturnType<typeof createServices>>;

const limitsOf = (env: GatewayEnv) => ({
  tenantPerMinute: env.RATE_LIMIT_TENANT_PER_MINUTE,
  keyPerMinute: env.RATE_LIMIT_KEY_PER_MINUTE,
  addressPerMinute: env.RATE_LIMIT_ADDRESS_PER_MINUTE,
  publicPerMinute: env.RATE_LIMIT_PUBLIC_PER_MINUTE,
  draftingsPerHour: env.RATE_LIMIT_DRAFTINGS_PER_HOUR,
});

const databaseOf = (env: GatewayEnv) => ({
  appUrl: env.APP_DATABASE_URL,
  platformUrl: env.PLATFORM_DATABASE_URL,
  poolSize: env.DATABASE_POOL_SIZE,
});

/** For what many runs may come to at once: more transactions than there are connections would run out of time. */
const createRunTurns = ({ DATABASE_POOL_SIZE: poolSize }: GatewayEnv) => createTurns(Math.max(1, poolSize - 2));

/** What steps do outside at once, in this process: one organization's crowd of calls leaves room for the others'. */
const effectsAtOnce = { inAll: 200, perTenant: 50 };

/** What both roles, the API and the worker, are made of. One per process; tests make one per file. */
export const createServices = async (env: GatewayEnv, options: ServiceOptions = {}) => {
  const log = options.log ?? createLog({ level: env.LOG_LEVEL, role: env.ROLE });
  const clock = options.clock ?? systemClock;
  const metrics = createMetrics();
  const db = await createDatabase(databaseOf(env));
  const drain = new AbortController();
  const changes = createChanges({ url: env.APP_DATABASE_URL, log });
  const egress = createEgress({
    allowedPrivateHosts: env.EGRESS_ALLOWED_HOSTS,
    onCall: ({ outcome, durationMs }) => metrics.egressSeconds.observe({ outcome }, durationMs / 1000),
  });
  const connectors = listConnectors();
  const keyEncryptionKey = readKeyFile(env.KEY_ENCRYPTION_KEY_FILE);
  const mailer = createMailer(env);
  const sandbox = createSandbox({ onBreach: (breach, tenantId) => log.warn({ breach, tenantId }, "code was stopped") });
  return {
    env,
    log,
    metrics,
    db,
    changes,
    egress,
    connectors,
    files: createFileStore(env.FILES_DIR),
    /** The built-in node kinds and one for each connector action. */
    nodes: createNodeRegistry(actionDescriptors(connectors), dutchPhrases),
    clock,
    vault: createVault(keyEncryptionKey),
    addressMac: createAddressMac(keyEncryptionKey),
    personVault: createPersonVault(keyEncryptionKey),
    mailer,
    runTurns: createRunTurns(env),
    effectTurns: createTurns(effectsAtOnce.inAll, { perTenant: effectsAtOnce.perTenant }),
    /** Where code that tenants write runs; its processes start with the first call. */
    sandbox,
    verifyApiKey: createApiKeyVerifier({ db, clock, log }),
    verifyToken: createTokenVerifier({ client: env.CLIENT_PORTAL_TOKEN_KEY, admin: env.ADMIN_PORTAL_TOKEN_KEY }),
    limits: createLimits(limitsOf(env), metrics),
    /** How often a stream's session and role are confirmed; under 30 s. */
    streamConfirmMs: options.streamConfirmMs,
    /** Aborts when the process begins to drain: streams end, nothing new is claimed. */
    draining: drain.signal,
    startDraining: () => drain.abort(),
    close: async () => {
      drain.abort();
      mailer.close();
      sandbox.close();
      await Promise.allSettled([changes.close(), egress.close()]);
      await db.close();
    },
  };
};
