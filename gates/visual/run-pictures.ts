import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { inheritedEnvironment } from "./env.ts";
import { type PicturesRun, readReport } from "./read-report.ts";

export type PicturesOptions = { url: string; series: "half" | "all"; page?: string; update: "none" | "changed" };

const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve("@playwright/test")), "cli.js");

const playwrightRun = async (flags: string[], environment: Record<string, string>): Promise<void> => {
  // Its output is its own business, but not on standard output: the gate's line must be the last there.
  const child = spawn(process.execPath, [playwright, "test", ...flags], {
    cwd: import.meta.dirname,
    env: { ...inheritedEnvironment(), ...environment },
    stdio: ["ignore", 2, 2],
  });
  await new Promise((resolve) => child.once("exit", resolve));
};

/** One run of the pictures, read from Playwright's own report. */
export const runPictures = async ({ url, series, page, update }: PicturesOptions): Promise<PicturesRun> => {
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  const report = path.join(folder, "report.json");
  try {
    const specs = page === undefined ? [] : ["pictures.spec.ts", "handheld.spec.ts"];
    await playwrightRun(
      ["--config=playwright.config.ts", "--reporter=json", `--update-snapshots=${update}`, ...specs],
      {
        ...{ BENCH_URL: url, BENCH_SERIES: series, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        ...(page !== undefined && { BENCH_PAGE: page }),
      },
    );
    return readReport(readFileSync(report, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
