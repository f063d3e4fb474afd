import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTestDatabase, type TestDatabase } from "@bizosaas/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLauncherEnv } from "./launcher-env.ts";
import { firstOperator, forgetPassword } from "./operator.ts";
import { ensureKeyFile, readOrCreateSecrets } from "./secrets.ts";
import type { Platform } from "./services.ts";

let database: TestDatabase;
let platform: Platform;
const dataDir = mkdtempSync(path.join(tmpdir(), "operator-"));

beforeAll(async () => {
  database = await createTestDatabase();
  const keyFile = path.join(dataDir, "keys", "key-encryption.key");
  ensureKeyFile(keyFile);
  const env = { ...readLauncherEnv(), DATA_DIR: dataDir, OPERATOR_EMAIL: "operator@example.test" };
  platform = { env, keyFile, secrets: readOrCreateSecrets(dataDir), urls: database.urls, isDevelopment: false };
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await database.drop();
});

test("the first operator's password outlives a start that was cut off before showing it, and no other", async () => {
  const made = await firstOperator(platform);
  const file = path.join(dataDir, "operator-password");
  expect(made?.email).toBe("operator@example.test");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await firstOperator(platform)).toEqual(made);
  forgetPassword(dataDir);
  expect(await firstOperator(platform)).toBeUndefined();
  expect(existsSync(file)).toBe(false);
});
