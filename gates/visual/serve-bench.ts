import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, preview } from "vite";

const configFile = path.join(import.meta.dirname, "../../packages/ui/workbench/vite.config.ts");

export type Bench = { url: string; close: () => Promise<void> };

/** The workbench as built. `plantedCss` comes after its stylesheet: what a careless change would do. */
export const serveBench = async (plantedCss?: string): Promise<Bench> => {
  const outDir = mkdtempSync(path.join(tmpdir(), "bench-"));
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  if (plantedCss) {
    const assets = path.join(outDir, "assets");
    const sheets = readdirSync(assets).filter((name) => name.endsWith(".css"));
    for (const sheet of sheets) appendFileSync(path.join(assets, sheet), plantedCss);
  }
  const server = await preview({ configFile, logLevel: "warn", build: { outDir }, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The workbench is served at no address.");
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
