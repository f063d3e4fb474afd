import { defineConfig } from "@playwright/test";
import { settings } from "../../playwright.config.ts";

export default defineConfig(settings, {
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/visual",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  timeout: 1_200_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: { threshold: 0.03, maxDiffPixels: 60, animations: "disabled", caret: "hide" },
  },
  use: { timezoneId: "UTC", trace: "off", screenshot: "off" },
});
