import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { inheritedEnvironment } from "./env.ts";

const Result = z.object({
  errors: z.array(z.object({ message: z.string().default("failed without a word") })),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
const Report = z.object({
  suites: z.array(z.object({ specs: z.array(z.object({ tests: z.array(z.object({ results: z.array(Result) })) })) })),
  errors: z.array(z.object({ message: z.string().default("failed without a word") })),
});

export type PicturesRun = { pictures: string[]; faults: string[] };
export type PicturesOptions = { url: string; series: "half" | "all"; page?: string; update: "none" | "changed" };

const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve("@playwright/test")), "cli.js");

/** The sentence that names the page, and Playwright's own on how far a picture is off. */
const firstLines = (message: string): string => {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim());
  const measured = lines.find((line) => /pixels \(ratio|snapshot doesn't exist|Expected an image/.test(line));
  return [lines[0]?.replace(/^Error: /, ""), measured].filter(Boolean).join(": ");
};

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
    const { suites, errors } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
    const results = suites.flatMap(({ specs }) => specs.flatMap(({ tests }) => tests.flatMap((each) => each.results)));
    return {
      pictures: results.flatMap(({ annotations }) => annotations.flatMap(({ description }) => description ?? [])),
      faults: [...errors, ...results.flatMap((result) => result.errors)].map(({ message }) => firstLines(message)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
