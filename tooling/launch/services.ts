import { readFileSync } from "node:fs";
import path from "node:path";
import type { DatabaseUrls } from "@bizosaas/db";
import { inheritedEnvironment, root } from "./env.ts";
import type { LauncherEnv } from "./launcher-env.ts";
import type { Secrets } from "./secrets.ts";
import type { ServiceDefinition } from "./supervise-process.ts";

export type Addresses = { client: string; admin: string; gateway: string };

export type Platform = {
  env: LauncherEnv;
  secrets: Secrets;
  keyFile: string;
  urls: DatabaseUrls;
  isDevelopment: boolean;
};

const host = "127.0.0.1";
const nextCli = path.join(root, "node_modules", "next", "dist", "bin", "next");

/** Where each part is reached, unless the environment names a public address for it. */
export const addressesOf = (env: LauncherEnv): Addresses => ({
  client: env.CLIENT_PORTAL_URL ?? `http://localhost:${env.PORT_CLIENT}`,
  admin: env.ADMIN_PORTAL_URL ?? `http://localhost:${env.PORT_ADMIN}`,
  gateway: env.PUBLIC_GATEWAY_URL ?? `http://localhost:${env.PORT_GATEWAY}`,
});

/** The gateway's environment, without the role: for its two processes and its commands. */
export const gatewayEnvironment = ({
  env,
  secrets,
  keyFile,
  urls,
  isDevelopment,
}: Platform): Record<string, string> => {
  const addresses = addressesOf(env);
  return {
    ...inheritedEnvironment(),
    NODE_ENV: isDevelopment ? "development" : "production",
    HOST: host,
    PORT: String(env.PORT_GATEWAY),
    APP_DATABASE_URL: urls.app,
    PLATFORM_DATABASE_URL: urls.platform,
    ENGINE_DATABASE_URL: urls.engine,
    CLIENT_PORTAL_TOKEN_KEY: secrets.client.gatewayToken,
    ADMIN_PORTAL_TOKEN_KEY: secrets.admin.gatewayToken,
    KEY_ENCRYPTION_KEY_FILE: keyFile,
    FILES_DIR: path.join(env.DATA_DIR, "files"),
    CLIENT_PORTAL_URL: addresses.client,
    ADMIN_PORTAL_URL: addresses.admin,
    GATEWAY_PUBLIC_URL: addresses.gateway,
    EGRESS_ALLOWED_HOSTS: env.EGRESS_ALLOWED_PRIVATE_HOSTS,
    LOG_LEVEL: env.LOG_LEVEL,
    ...(env.SMTP_URL && { SMTP_URL: env.SMTP_URL }),
    ...(env.MAIL_FROM && { MAIL_FROM: env.MAIL_FROM }),
    ...(env.SYNC_INTERVAL_SECONDS && { SYNC_INTERVAL_SECONDS: env.SYNC_INTERVAL_SECONDS }),
  };
};

/** Room for what the requests in flight allocate: fewer collections, and less that outlives one by chance. */
const gatewayFlags = (): string[] => {
  const manifest = readFileSync(path.join(root, "apps/brain-gateway/package.json"), "utf8");
  return (JSON.parse(manifest) as { config: { nodeFlags: string[] } }).config.nodeFlags;
};

const gateway = (platform: Platform, role: "api" | "worker"): ServiceDefinition => {
  const { env, isDevelopment } = platform;
  const port = role === "api" ? env.PORT_GATEWAY : env.PORT_WORKER;
  return {
    name: `gateway-${role}`,
    command: [
      process.execPath,
      ...(isDevelopment ? ["--watch", "--watch-preserve-output"] : gatewayFlags()),
      "src/main.ts",
    ],
    folder: "apps/brain-gateway",
    environment: {
      ...gatewayEnvironment(platform),
      ROLE: role,
      ...(role === "worker" && { WORKER_ID: "worker-1", WORKER_PORT: String(port) }),
    },
    port,
    readyUrl: `http://${host}:${port}/readyz`,
  };
};

/** `CLIENT_OIDC_ISSUER` is the client portal's `OIDC_ISSUER`: each portal has an identity provider of its own. */
const singleSignOn = (prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inheritedEnvironment())
      .filter(([name]) => name.startsWith(`${prefix}_OIDC_`))
      .map(([name, value]) => [name.slice(prefix.length + 1), value]),
  );

const portal = (platform: Platform, name: "client" | "admin"): ServiceDefinition => {
  const { env, secrets, urls, isDevelopment } = platform;
  const port = name === "client" ? env.PORT_CLIENT : env.PORT_ADMIN;
  return {
    name: `${name}-portal`,
    command: [process.execPath, nextCli, isDevelopment ? "dev" : "start", "--hostname", host, "--port", String(port)],
    folder: `apps/${name}-portal`,
    environment: {
      ...inheritedEnvironment(),
      ...singleSignOn(name.toUpperCase()),
      NODE_ENV: isDevelopment ? "development" : "production",
      PORT: String(port),
      PORTAL_URL: addressesOf(env)[name],
      GATEWAY_URL: env.PORTAL_GATEWAY_URL ?? `http://${host}:${env.PORT_GATEWAY}`,
      SESSION_SECRET: secrets[name].session,
      GATEWAY_SIGNING_KEY: secrets[name].gatewayToken,
      APP_DATABASE_URL: urls.app,
    },
    port,
    readyUrl: `http://${host}:${port}/api/health`,
  };
};

/** What runs, in the order of starting; stopping goes the other way. */
export const serviceDefinitions = (platform: Platform): ServiceDefinition[] => [
  gateway(platform, "worker"),
  gateway(platform, "api"),
  portal(platform, "admin"),
  portal(platform, "client"),
];
