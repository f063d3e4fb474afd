import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dim, say } from "./console-lines.ts";
import { root } from "./env.ts";
import { mustRun } from "./run-command.ts";

const bin = (name: string): string => path.join(root, "node_modules", ".bin", name);
const dbFolder = path.join(root, "packages/db");
const schemaFile = path.join(dbFolder, "prisma/schema.prisma");
const generatedFolder = path.join(dbFolder, "src/generated/prisma");

const hashOf = (...files: string[]): string => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
};

/** Makes the database client when the schema or Prisma itself changed since it was last made. */
export const generateClient = async (): Promise<void> => {
  const stamp = path.join(generatedFolder, ".made-from");
  const wanted = hashOf(schemaFile, path.join(root, "node_modules/prisma/package.json"));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say(dim("Making the database client ..."));
  await mustRun("Making the database client", [bin("prisma"), "generate"], { folder: dbFolder });
  mkdirSync(generatedFolder, { recursive: true });
  writeFileSync(stamp, wanted);
};

/** Builds the portals whose inputs changed; turbo.json says what the inputs are. */
export const buildPortals = async (signal: AbortSignal): Promise<void> => {
  say(dim("Building what changed ..."));
  const filters = ["--filter=@bizosaas/client-portal", "--filter=@bizosaas/admin-portal"];
  const result = await mustRun("The build", [bin("turbo"), "run", "build", ...filters, "--output-logs=errors-only"], {
    signal,
  });
  const summary = /Cached:\s+(\d+) cached, (\d+) total/.exec(result.output);
  if (summary?.[1] !== summary?.[2]) say(dim(`Built in ${result.seconds.toFixed(0)} s.`));
};
