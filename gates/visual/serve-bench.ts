import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, preview } from "vite";
import { workerSlot } from "./env.ts";

const configFile = path.join(import.meta.dirname, "../../packages/ui/workbench/vite.config.ts");

export type Bench = { url: string; close: () => Promise<void> };

const buildBench = async (): Promise<string> => {
  // A place that is written over next time: a test's process is ended without a chance to tidy up.
  const outDir = path.join(import.meta.dirname, `../../test-results/workbench-${workerSlot()}`);
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
};

/** Built once for all who ask in one process: its sources don't change meanwhile. */
let built: Promise<string> | undefined;

const plant = (folder: string, css: string): string => {
  const planted = mkdtempSync(path.join(tmpdir(), "bench-"));
  cpSync(folder, planted, { recursive: true });
  const assets = path.join(planted, "assets");
  const sheets = readdirSync(assets).filter((name) => name.endsWith(".css"));
  for (const sheet of sheets) appendFileSync(path.join(assets, sheet), css);
  return planted;
};

/** The workbench as built. `plantedCss` comes after its stylesheet: what a careless change would do. */
export const serveBench = async (plantedCss?: string): Promise<Bench> => {
  built ??= buildBench();
  const own = plantedCss === undefined ? undefined : plant(await built, plantedCss);
  const outDir = own ?? (await built);
  const server = await preview({ configFile, logLevel: "warn", build: { outDir }, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The workbench is served at no address.");
  return {
    url,
    close: async () => {
      await server.close();
      if (own) rmSync(own, { recursive: true, force: true });
    },
  };
};
