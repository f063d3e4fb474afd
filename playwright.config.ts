import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's browser; without one, Playwright's own, which it tells how to install. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? places.find((place) => existsSync(place));

export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  testMatch: ["e2e/**/*.spec.ts", "gates/{a11y,links,vitals}/*.spec.ts"],
  outputDir: "./test-results/e2e",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 240_000,
  expect: { timeout: 15_000 },
  ...(existsSync("e2e/global-setup.ts") && { globalSetup: "./e2e/global-setup.ts" }),
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // No film of each test: it costs as much as the test where the browser draws without a graphics card.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: { args: chromiumFlags, ...(chromiumPath && { executablePath: chromiumPath }) },
  },
});
