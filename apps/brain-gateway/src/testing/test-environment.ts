import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Portal } from "@bizosaas/contracts";
import type { TestDatabase } from "@bizosaas/db/testing";
import { ensureKeyFile } from "../platform/vault/key-file.ts";

export type TestEnvironment = {
  variables: Record<string, string>;
  portalKeys: Record<Portal, string>;
  /** Takes the key file away. */
  remove: () => void;
};

/** What a gateway process needs, with keys of its own and limits that no test meets by accident. */
export const makeEnvironment = ({ urls }: TestDatabase): TestEnvironment => {
  const folder = mkdtempSync(path.join(tmpdir(), "gateway-test-"));
  const keyFile = path.join(folder, "key");
  ensureKeyFile(keyFile);
  const portalKeys = { client: randomBytes(32).toString("hex"), admin: randomBytes(32).toString("hex") };
  const variables = {
    APP_DATABASE_URL: urls.app,
    PLATFORM_DATABASE_URL: urls.platform,
    ENGINE_DATABASE_URL: urls.engine,
    DATABASE_POOL_SIZE: "5",
    CLIENT_PORTAL_TOKEN_KEY: portalKeys.client,
    ADMIN_PORTAL_TOKEN_KEY: portalKeys.admin,
    KEY_ENCRYPTION_KEY_FILE: keyFile,
    FILES_DIR: path.join(folder, "files"),
    LOG_LEVEL: "silent",
    PORT: "0",
    WORKER_PORT: "0",
    RATE_LIMIT_TENANT_PER_MINUTE: "1000000",
    RATE_LIMIT_KEY_PER_MINUTE: "1000000",
    RATE_LIMIT_ADDRESS_PER_MINUTE: "1000000",
    RATE_LIMIT_PUBLIC_PER_MINUTE: "1000000",
    RATE_LIMIT_DRAFTINGS_PER_HOUR: "1000000",
  };
  return { variables, portalKeys, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
