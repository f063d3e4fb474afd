import { defineConfig } from "@playwright/test";
import { settings } from "../playwright.config.ts";

/** The same browser and the same platform as the journeys, for pictures instead of guarantees. */
export default defineConfig(settings, {
  testDir: ".",
  testMatch: "screenshots.ts",
  workers: 1,
  outputDir: "../test-results/screenshots-run",
  globalSetup: "./global-setup.ts",
});
