import { defineConfig } from "@playwright/test";
import journeys from "../playwright.config.ts";

/** The same browser and the same platform as the journeys, for pictures instead of guarantees. */
export default defineConfig(journeys, {
  testDir: ".",
  testMatch: "screenshots.ts",
  outputDir: "../test-results/screenshots-run",
  globalSetup: "./global-setup.ts",
});
