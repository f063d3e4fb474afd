import { existsSync } from "node:fs";
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { workers } from "./e2e/support/workers.ts";

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

/** How every run of a browser is set up, the pictures' too. */
export const settings: PlaywrightTestConfig = {
  fullyParallel: false,
  // On a machine that others share a journey gets a second try; the run's end tells which needed it.
  retries: process.env["CI"] ? 1 : 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Pictures of each page's elements cost a fifth of the test, a film of it as much as the test where the browser draws without a
    // graphics card: where a second try is made, only that one is recorded.
    trace: { mode: process.env["CI"] ? "on-first-retry" : "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: { args: chromiumFlags, ...(chromiumPath && { executablePath: chromiumPath }) },
  },
};

/** What others would feel: the worker is killed, the gateway is made slow or silent. */
const alone = [
  "e2e/journeys/{main-job,slow-gateway,worker-crash}.spec.ts",
  "gates/{a11y,builder,links,vitals}/check-*.spec.ts",
];

export default defineConfig(settings, {
  testDir: ".",
  outputDir: "./test-results/e2e",
  globalSetup: "./e2e/global-setup.ts",
  // Each journey has an organization of its own, each worker a WordPress.
  workers,
  projects: [
    // In this order: the organization that every page is looked at with is there before the journeys end.
    { name: "world", testMatch: "gates/harness/portals/world.spec.ts" },
    { name: "journeys", testMatch: "e2e/**/*.spec.ts", testIgnore: alone },
    { name: "pages", testMatch: "gates/a11y/every-page.spec.ts" },
    { name: "alone", testMatch: alone, workers: 1, dependencies: ["world", "journeys", "pages"] },
  ],
});
