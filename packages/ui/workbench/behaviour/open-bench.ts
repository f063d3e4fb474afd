import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { createServer } from "vite";
import { chromiumFlags, chromiumPath } from "../../../../playwright.config.ts";

export type OpenBench = {
  /** A fresh tab on one page of the bench: `patterns/board`. */
  show: (pageId: string, size?: { width: number; height: number }) => Promise<Page>;
  close: () => Promise<void>;
};

const showIn = async (browser: Browser, url: string, pageId: string, viewport = { width: 1280, height: 900 }) => {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${url}${pageId}?bare`);
  await page.locator("[data-shown]").waitFor({ state: "attached" });
  return page;
};

/** The bench and a real browser, for what only hands on a component can show. */
export const openBench = async (): Promise<OpenBench> => {
  const cacheDir = mkdtempSync(path.join(tmpdir(), "bench-"));
  const server = await createServer({
    configFile: path.join(import.meta.dirname, "../vite.config.ts"),
    logLevel: "error",
    cacheDir,
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
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
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
};
