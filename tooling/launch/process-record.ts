import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const ServiceRecord = z.object({
  /** Absent while it is down. */
  pid: z.number().int().optional(),
  port: z.number().int().optional(),
  restarts: z.number().int(),
  logFile: z.string(),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;

const ProcessRecord = z.object({
  launcherPid: z.number().int(),
  isReady: z.boolean(),
  /** Whether the database server is ours to stop. */
  ownsDatabase: z.boolean(),
  addresses: z.object({ client: z.string(), admin: z.string(), gateway: z.string() }),
  services: z.record(z.string(), ServiceRecord),
});
export type ProcessRecord = z.infer<typeof ProcessRecord>;

const fileIn = (dataDir: string): string => path.join(dataDir, "processes.json");

/** What runs from a data directory, or did when its launcher was killed. */
export const readProcessRecord = (dataDir: string): ProcessRecord | undefined => {
  if (!existsSync(fileIn(dataDir))) return undefined;
  const parsed = ProcessRecord.safeParse(JSON.parse(readFileSync(fileIn(dataDir), "utf8")));
  return parsed.success ? parsed.data : undefined;
};

export const writeProcessRecord = (dataDir: string, record: ProcessRecord): void => {
  mkdirSync(dataDir, { recursive: true });
  const partial = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(partial, fileIn(dataDir));
};

export const removeProcessRecord = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });
