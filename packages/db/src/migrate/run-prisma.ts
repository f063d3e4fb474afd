import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { inheritedEnvironment } from "../env.ts";
import { packageRoot } from "./migration-files.ts";

export type PrismaResult = { exitCode: number; output: string };

const cli = (): string => {
  const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
  return path.join(path.dirname(manifest), "build", "index.js");
};

/** Runs Prisma's CLI on a database with this very Node (its schema engine is a script of ours that needs it too). */
export const runPrisma = (
  databaseUrl: string,
  flags: string[],
  changes: Record<string, string> = {},
): Promise<PrismaResult> => {
  const nodeFolder = path.dirname(process.execPath);
  const own = { DATABASE_URL: databaseUrl, CHECKPOINT_DISABLE: "1", NO_COLOR: "1" };
  const environment = inheritedEnvironment({ ...own, ...changes });
  const { promise, resolve } = Promise.withResolvers<PrismaResult>();
  execFile(
    process.execPath,
    [cli(), ...flags],
    {
      cwd: packageRoot,
      env: { ...environment, PATH: `${nodeFolder}${path.delimiter}${environment["PATH"] ?? ""}` },
      timeout: 180_000,
    },
    (error, stdout, stderr) =>
      resolve({
        exitCode: error ? (typeof error.code === "number" ? error.code : 1) : 0,
        output: `${stdout}\n${stderr}`.trim(),
      }),
  );
  return promise;
};
