import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { chromiumFlags, chromiumPath } from "../../../../playwright.config.ts";

const configFile = path.join(import.meta.dirname, "../vite.config.ts");

export type OpenBench = {
  /** A fresh tab on one page of the bench: `patterns/board`, or `patterns/board?dir=rtl`. */
  show: (pageId: string, size?: { width: number; height: number }) => Promise<Page>;
  close: () => Promise<void>;
};

const showIn = async (browser: Browser, url: string, pageId: string, viewport = { width: 1280, height: 900 }) => {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${url}${pageId}${pageId.includes("?") ? "&" : "?"}bare`);
  await page.locator("[data-shown]").waitFor({ state: "attached" });
  return page;
};

/** The bench and a real browser, for what only hands on a component can show. */
export const openBench = async (): Promise<OpenBench> => {
  const outDir = mkdtempSync(path.join(tmpdir(), "bench-"));
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  const server = await preview({ configFile, logLevel: "error", build: { outDir }, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The workbench is served at no address.");
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath && { executablePath: chromiumPath }),
  });
  return {
    show: (pageId, size) => showIn(browser, url, pageId, size),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
