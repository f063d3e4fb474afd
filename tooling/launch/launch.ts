import path from "node:path";
import { type StartedDatabase, startDatabase, stopDatabase } from "@bizosaas/db";
import { bold, dim, say, sayForService } from "./console-lines.ts";
import type { LauncherEnv } from "./launcher-env.ts";
import { firstOperator, forgetPassword, type OperatorSignIn } from "./operator.ts";
import { assertPortsAreFree } from "./port-owner.ts";
import { buildPortals } from "./prepare-code.ts";
import { removeProcessRecord, type ServiceRecord, writeProcessRecord } from "./process-record.ts";
import { takeOver } from "./running-platform.ts";
import { ensureKeyFile, readOrCreateSecrets } from "./secrets.ts";
import { addressesOf, type Platform, serviceDefinitions } from "./services.ts";
import { type SupervisedProcess, superviseProcess } from "./supervise-process.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

const readyTimeoutMs = 90_000;
/** Above the gateway's own drain of 25 s. */
const stopGraceMs = 28_000;

type Shutdown = { signal: AbortSignal; onEnd: (step: () => Promise<void>) => void; end: () => Promise<void> };

/** Steps that undo the start, last one first; a signal runs them, once. */
const prepareShutdown = (): Shutdown => {
  const steps: (() => Promise<void>)[] = [];
  const controller = new AbortController();
  let ended: Promise<void> | undefined;
  const run = async () => {
    for (const step of steps.reverse()) await step();
  };
  const end = () => {
    controller.abort(new Error("Stopped before it was ready."));
    return (ended ??= run());
  };
  const onSignal = () => {
    if (!controller.signal.aborted) say(dim("\nStopping ..."));
    void end().then(() => process.exit());
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, onSignal);
  return { signal: controller.signal, onEnd: (step) => steps.push(step), end };
};

const preparePlatform = async (
  env: LauncherEnv,
  isDevelopment: boolean,
  database: StartedDatabase,
): Promise<Platform> => {
  const keyFile = env.KEY_ENCRYPTION_KEY_FILE ?? path.join(env.DATA_DIR, "keys", "key-encryption.key");
  ensureKeyFile(keyFile);
  return { env, secrets: readOrCreateSecrets(env.DATA_DIR), keyFile, urls: database.urls, isDevelopment };
};

const startServices = (platform: Platform, ownsDatabase: boolean, shutdown: Shutdown) => {
  const { env } = platform;
  const running: SupervisedProcess[] = [];
  const record = (isReady: boolean) => {
    const services = running.map(({ definition, pid, restarts, logFile }): [string, ServiceRecord] => [
      definition.name,
      { restarts, logFile, ...(pid && { pid }), port: definition.port },
    ]);
    const addresses = addressesOf(env);
    writeProcessRecord(env.DATA_DIR, {
      launcherPid: process.pid,
      isReady,
      ownsDatabase,
      addresses,
      services: Object.fromEntries(services),
    });
  };
  let isReady = false;
  const options = { logDir: path.join(env.DATA_DIR, "logs"), onChange: () => record(isReady), onLine: sayForService };
  for (const definition of serviceDefinitions(platform)) {
    const service = superviseProcess(definition, options);
    running.push(service);
    shutdown.onEnd(() => service.stop(stopGraceMs));
  }
  record(false);
  const whenReady = async () => {
    const tell = (line: string) => say(dim(line));
    await waitUntilReady(running, { timeoutMs: readyTimeoutMs, signal: shutdown.signal, tell });
    isReady = true;
    record(true);
  };
  return { whenReady };
};

/** Before anything starts, so that a second `npm start` finds the first one already while it builds. */
const claimDataDirectory = (env: LauncherEnv, ownsDatabase: boolean): void =>
  writeProcessRecord(env.DATA_DIR, {
    launcherPid: process.pid,
    isReady: false,
    ownsDatabase,
    addresses: addressesOf(env),
    services: {},
  });

const announce = (platform: Platform, operator: OperatorSignIn | undefined, startedAt: number) => {
  const { client, admin, gateway } = addressesOf(platform.env);
  say(`\n${bold("BizOSaaS is ready")} ${dim(`(${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)}`);
  say(`  Client portal  ${bold(client)}\n  Admin portal   ${bold(admin)}\n  API            ${gateway}/v1/openapi.json`);
  if (operator) {
    say(`\n  Operator sign-in, shown this one time: ${bold(operator.email)}  ${bold(operator.password)}`);
  }
  say(dim(`  Logs in ${path.join(platform.env.DATA_DIR, "logs")}. Stop with Ctrl-C.`));
};

/** Its stop is prepared before its start: what is cut off or fails in between must not leave a server behind. */
const openDatabase = async (env: LauncherEnv, ownsDatabase: boolean, shutdown: Shutdown): Promise<StartedDatabase> => {
  const options = { stateDir: env.DATA_DIR, port: env.DATABASE_PORT, databaseUrl: env.DATABASE_URL };
  const starting = startDatabase(options);
  if (ownsDatabase) {
    shutdown.onEnd(async () => {
      await starting.catch(() => undefined);
      await stopDatabase(options);
    });
  }
  return starting;
};

/** Starts everything and returns once it serves; from then on the supervised processes keep this one alive. */
export const launch = async (env: LauncherEnv, { isDevelopment }: { isDevelopment: boolean }): Promise<void> => {
  const startedAt = performance.now();
  const shutdown = prepareShutdown();
  const { ownsDatabase } = await takeOver(env);
  await assertPortsAreFree({
    PORT_CLIENT: env.PORT_CLIENT,
    PORT_ADMIN: env.PORT_ADMIN,
    PORT_GATEWAY: env.PORT_GATEWAY,
    PORT_WORKER: env.PORT_WORKER,
  });
  claimDataDirectory(env, ownsDatabase);
  shutdown.onEnd(async () => removeProcessRecord(env.DATA_DIR));
  try {
    const database = await openDatabase(env, ownsDatabase, shutdown);
    shutdown.signal.throwIfAborted();
    if (!isDevelopment) await buildPortals(shutdown.signal);
    shutdown.signal.throwIfAborted();
    const platform = await preparePlatform(env, isDevelopment, database);
    const operator = await firstOperator(platform);
    shutdown.signal.throwIfAborted();
    const services = startServices(platform, ownsDatabase, shutdown);
    await services.whenReady();
    announce(platform, operator, startedAt);
    forgetPassword(env.DATA_DIR);
  } catch (error) {
    await shutdown.end();
    throw error;
  }
};
