import { homedir } from "node:os";
import path from "node:path";
import { launcherDatabaseEnv } from "@bizosaas/db";
import { z } from "zod";
import { givenEnvironment, root } from "./env.ts";

const Port = z.coerce.number().int().min(1).max(65_535);
const Folder = z
  .string()
  .min(1)
  .transform((folder) => path.resolve(root, folder.replace(/^~(?=\/)/, homedir())));

const LauncherEnv = z.object({
  ...launcherDatabaseEnv,
  PORT_CLIENT: Port.default(3000),
  PORT_ADMIN: Port.default(3001),
  PORT_GATEWAY: Port.default(4000),
  PORT_WORKER: Port.default(4001),
  DATA_DIR: Folder.prefault(".data"),
  KEY_ENCRYPTION_KEY_FILE: Folder.optional(),
  CLIENT_PORTAL_URL: z.url().optional(),
  ADMIN_PORTAL_URL: z.url().optional(),
  PUBLIC_GATEWAY_URL: z.url().optional(),
  PORTAL_GATEWAY_URL: z.url().optional(),
  OPERATOR_EMAIL: z.email().default("operator@localhost.localdomain"),
  EGRESS_ALLOWED_PRIVATE_HOSTS: z.string().default(""),
  SYNC_INTERVAL_SECONDS: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal"]).default("info"),
});
export type LauncherEnv = z.infer<typeof LauncherEnv>;

/** Reads what the launcher may be told; the README has the table. */
export const readLauncherEnv = (): LauncherEnv => {
  const result = LauncherEnv.safeParse(givenEnvironment());
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These variables can't be used:\n${lines.join("\n")}`);
};
